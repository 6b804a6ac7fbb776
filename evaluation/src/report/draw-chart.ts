import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { percent } from './format.js';
import type { ChartAxis, ChartMark, ReportChart } from './report-document.js';

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

/** About a telephone's width, so that letters are as large as those of the page on any screen. */
const SIZE = { width: 380, height: 310 };
const LETTERS = 14;

/** Told apart in light and dark, by color-blind eyes, and by dash. */
const COLORS = ['#3b6fd4', '#c2571a', '#3d8b63', '#a0529c'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const;
/** Text and axes take the color of the page around them, so that one drawing serves light and dark. */
const INK = '#808080';
const TEXT = { color: INK, fontSize: LETTERS };

/**
 * Draw a chart as SVG that scales with the page; no script, no outside resource.
 *
 * On a logarithmic axis points that are not positive are left out.
 */
export function drawChart(chart: ReportChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  drawing.setOption({
    animation: false,
    color: COLORS,
    textStyle: { fontFamily: 'system-ui, sans-serif', ...TEXT },
    legend: {
      show: chart.series.length > 1,
      top: 0,
      itemGap: 24,
      textStyle: TEXT,
      data: chart.series.map(({ name }) => name),
    },
    grid: {
      left: 8,
      right: 20,
      top: chart.series.length > 1 ? 74 : 40,
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: axis(chart.x, 'middle', 30),
    yAxis: axis(chart.y, 'end', chart.marks === undefined ? 14 : 26),
    series: chart.series.map(({ name, points }, i) => ({
      type: 'line',
      name,
      data: points
        .filter(([x, y]) => isDrawable(x, chart.x) && isDrawable(y, chart.y))
        .map(([x, y]) => [x, y]),
      symbol: points.length < 12 ? 'circle' : 'none',
      lineStyle: { width: 2, type: DASHES[i % DASHES.length] },
      ...(chart.kind === 'area' ? { areaStyle: { opacity: 0.2 }, step: 'middle' } : {}),
      ...(i === 0 && chart.marks !== undefined && { markLine: markLine(chart.marks) }),
    })),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return themed(svg);
}

function axis({ name, scale, share, min, max }: ChartAxis, nameLocation: 'middle' | 'end', nameGap: number) {
  return {
    type: scale === 'log' ? 'log' : 'value',
    scale: true,
    splitNumber: 5,
    ...(scale === 'log' && share === true && nameLocation === 'middle' ? { interval: 2 } : {}),
    name,
    nameLocation,
    nameGap,
    nameTextStyle: { ...TEXT, ...(nameLocation === 'end' ? { align: 'left' } : {}) },
    axisLabel: { ...TEXT, hideOverlap: true, ...(share === true && { formatter: percent }) },
    axisLine: { onZero: false, lineStyle: { color: INK } },
    splitLine: { lineStyle: { color: INK, opacity: 0.25 } },
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

function markLine(marks: readonly ChartMark[]) {
  return {
    symbol: 'none',
    precision: 20,
    lineStyle: { color: INK, type: 'solid', width: 1.5 },
    label: { formatter: '{b}', ...TEXT, fontSize: 12 },
    data: marks.map(({ name, x }) => ({ name, xAxis: x })),
  };
}

const isDrawable = (value: number, { scale }: ChartAxis) =>
  Number.isFinite(value) && (scale === 'linear' || value > 0);

function themed(svg: string): string {
  return svg
    .replace(/<svg width="\d+" height="\d+"/, '<svg aria-hidden="true"')
    .replaceAll(new RegExp(INK, 'gi'), 'currentColor')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '');
}
