import type { EChartsCoreOption } from 'echarts/core';

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(look: unknown, own: unknown): unknown {
  if (own === undefined) return look;
  if (Array.isArray(own) && isPart(look)) return own.map((part) => merge(look, part));
  if (!isPart(look) || !isPart(own)) return own;
  const merged: Record<string, unknown> = { ...look };
  for (const [key, value] of Object.entries(own)) merged[key] = merge(look[key], value);
  return merged;
}

/** What takes room when nobody asked for it: a legend, and the axes of a pie. */
const ON_REQUEST = ['legend', 'xAxis', 'yAxis'] as const;

/** A chart's own options over those of the theme, part by part: an axis keeps its colors when its type is set. */
export function withLook(look: EChartsCoreOption, option: EChartsCoreOption): EChartsCoreOption {
  const merged = merge(look, option) as EChartsCoreOption;
  const hidden = ON_REQUEST.filter((name) => !(name in option)).map((name) => [name, { show: false }]);
  return { ...merged, ...Object.fromEntries(hidden) };
}
