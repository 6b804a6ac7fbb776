/** A report before it is drawn: the same content becomes text for a terminal and HTML for a browser. */
export interface ReportDocument {
  readonly title: string;
  /** What was measured, on what, in one or two sentences. */
  readonly summary: string;
  /** What each measure means, in words for everybody. */
  readonly terms: readonly (readonly [term: string, meaning: string])[];
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly heading: string;
  readonly notes: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
}

export interface ReportTable {
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportChart {
  readonly caption: string;
  /** What the chart shows, for those who do not see it. */
  readonly description: string;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly kind: 'line' | 'area';
  readonly series: readonly ChartSeries[];
  /** Upright lines: thresholds, targets. */
  readonly marks?: readonly ChartMark[];
}

export interface ChartAxis {
  readonly name: string;
  readonly scale: 'linear' | 'log';
  /** Values are shares in [0, 1], labeled as percentages. */
  readonly share?: true;
  readonly min?: number;
  readonly max?: number;
}

export interface ChartMark {
  readonly name: string;
  readonly x: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}
