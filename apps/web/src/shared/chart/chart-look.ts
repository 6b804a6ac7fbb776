import type { EChartsCoreOption } from 'echarts/core';

/** Distinguishable with the common color vision deficiencies, and in both schemes. */
const SERIES = {
  light: ['#226d86', '#c2571a', '#5b6abf', '#3f7d3c', '#a8366c', '#7a6a1f'],
  dark: ['#6badc1', '#f0a36b', '#a3aef0', '#8ccf88', '#e88ab5', '#d6c46a'],
} as const;

/** Named rather than inherited: the width of a label is measured outside of the page. */
const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const INK = { light: '#495057', dark: '#c1c2c5' } as const;
const LINE = { light: '#dee2e6', dark: '#424242' } as const;
const SURFACE = { light: '#ffffff', dark: '#2e2e2e' } as const;

/** What every chart has in common: colors of the scheme, the page's font, room for labels, side of the axis. */
export function chartLook(scheme: 'light' | 'dark', direction: 'ltr' | 'rtl'): EChartsCoreOption {
  const axis = {
    axisLabel: { color: INK[scheme] },
    axisLine: { lineStyle: { color: LINE[scheme] } },
    splitLine: { lineStyle: { color: LINE[scheme] } },
    nameTextStyle: { color: INK[scheme] },
  };
  return {
    color: [...SERIES[scheme]],
    textStyle: { fontFamily: FONTS, color: INK[scheme] },
    grid: { top: 24, bottom: 8, left: 8, right: 8, outerBoundsMode: 'same' },
    legend: { textStyle: { color: INK[scheme] } },
    tooltip: {
      trigger: 'axis',
      backgroundColor: SURFACE[scheme],
      borderColor: LINE[scheme],
      textStyle: { color: INK[scheme] },
      confine: true,
    },
    xAxis: { ...axis, inverse: direction === 'rtl' },
    yAxis: { ...axis, position: direction === 'rtl' ? 'right' : 'left' },
  };
}
