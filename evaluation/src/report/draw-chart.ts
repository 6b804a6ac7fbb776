import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartAxis, ReportChart } from './report-document.js';

use([LineChart, GridComponent, LegendComponent, SVGRenderer]);

const SIZE = { width: 480, height: 330 };

/** Told apart in light and dark, by color-blind eyes, and by dash. */
const COLORS = ['#3b6fd4', '#c2571a', '#3d8b63', '#a0529c'];
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const;
/** Text and axes take the color of the page around them, so that one drawing serves light and dark. */
const INK = '#808080';

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
    textStyle: { fontFamily: 'system-ui, sans-serif', fontSize: 14, color: INK },
    legend: {
      top: 0,
      itemGap: 36,
      textStyle: { color: INK, fontSize: 14 },
      data: chart.series.map(({ name }) => name),
    },
    grid: {
      left: 12,
      right: 24,
      top: 48,
      bottom: 30,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: axis(chart.x, 'middle', 30),
    yAxis: axis(chart.y, 'end', 12),
    series: chart.series.map(({ name, points }, i) => ({
      type: 'line',
      name,
      data: points
        .filter(([x, y]) => isDrawable(x, chart.x) && isDrawable(y, chart.y))
        .map(([x, y]) => [x, y]),
      showSymbol: points.length < 12,
      lineStyle: { width: 2, type: DASHES[i % DASHES.length] },
      ...(chart.kind === 'area' ? { areaStyle: { opacity: 0.2 }, step: 'middle' } : {}),
    })),
  });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return themed(svg);
}

function axis({ name, scale, min, max }: ChartAxis, nameLocation: 'middle' | 'end', nameGap: number) {
  return {
    type: scale === 'log' ? 'log' : 'value',
    name,
    nameLocation,
    nameGap,
    nameTextStyle: { color: INK, fontSize: 14, ...(nameLocation === 'end' ? { align: 'left' } : {}) },
    axisLabel: { color: INK, fontSize: 13, ...(scale === 'log' ? { formatter: shortNumber } : {}) },
    axisLine: { lineStyle: { color: INK } },
    splitLine: { lineStyle: { color: INK, opacity: 0.25 } },
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

const shortNumber = (value: number) =>
  value < 0.001 ? value.toExponential(0) : String(Number(value.toPrecision(3)));

const isDrawable = (value: number, { scale }: ChartAxis) =>
  Number.isFinite(value) && (scale === 'linear' || value > 0);

function themed(svg: string): string {
  return svg
    .replace(/<svg width="\d+" height="\d+"/, '<svg role="presentation"')
    .replaceAll(new RegExp(INK, 'gi'), 'currentColor')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '');
}
