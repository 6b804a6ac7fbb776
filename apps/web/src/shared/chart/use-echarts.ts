import { useComputedColorScheme, useDirection } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { type RefCallback, useCallback, useEffect, useState } from 'react';
import { chartLook } from './chart-look.js';
import { withLook } from './with-look.js';

/** Draw a chart into the element that gets `ref`, for as long as it is there. */
export function useEcharts(option: EChartsCoreOption): {
  readonly ref: RefCallback<HTMLDivElement>;
  readonly isReady: boolean;
} {
  const scheme = useComputedColorScheme('light');
  const { dir } = useDirection();
  const isStill = useReducedMotion();
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [chart, setChart] = useState<ECharts>();

  useEffect(() => {
    if (!element) return;
    let opened: ECharts | undefined;
    let cancelled = false;
    const observer = new ResizeObserver(() => opened?.resize());
    void import('./echarts-parts.js').then(({ init }) => {
      if (cancelled) return;
      opened = init(element, null, { renderer: 'svg' });
      observer.observe(element);
      setChart(opened);
    });
    return () => {
      cancelled = true;
      observer.disconnect();
      opened?.dispose();
      setChart(undefined);
    };
  }, [element]);

  useEffect(() => {
    chart?.setOption(
      { animation: !isStill, ...withLook(chartLook(scheme, dir), option) },
      { notMerge: true },
    );
  }, [chart, option, scheme, dir, isStill]);

  const ref = useCallback((next: HTMLDivElement | null) => setElement(next), []);
  return { ref, isReady: chart !== undefined };
}
