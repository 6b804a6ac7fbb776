/** The parts of ECharts that charts here use, in a chunk of their own. */
export async function loadEcharts() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([
    charts.BarChart,
    charts.LineChart,
    charts.PieChart,
    charts.ScatterChart,
    components.GridComponent,
    components.LegendComponent,
    components.TooltipComponent,
    components.MarkLineComponent,
    components.MarkAreaComponent,
    components.DataZoomInsideComponent,
    renderers.SVGRenderer,
  ]);
  return core;
}
