/**
 * How a cell is meant. Values are text or numbers: days `2026-03-02`, times `09:03`, instants `2026-03-02 09:03:11`,
 * all of the clocks they were noted by; minutes and shares are numbers.
 */
export type CellKind =
  | 'text'
  | 'count'
  | 'day'
  | 'time'
  | 'instant'
  | 'minutes'
  | 'share'
  | 'number'
  | 'sign';

export type Cell = string | number | null;

export interface Column {
  readonly title: string;
  readonly kind: CellKind;
  /** Part of the width of a page. */
  readonly weight: number;
  /** Rows that have the same here belong together: on pages a heading, in tables a column. */
  readonly isGroup?: true;
}

/** What a report holds, whatever it is written as. */
export interface ReportTable {
  readonly columns: readonly Column[];
  /** What has to be said before the rows, such as what signs mean. */
  readonly notes: readonly string[];
  /** How many rows there will be. */
  readonly total: number;
  readonly rows: AsyncIterable<readonly Cell[]>;
}

/** What stands on every report. */
export interface ReportHead {
  readonly organization: string;
  readonly title: string;
  /** What it is about: period, course, person. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly requestedBy: string;
  readonly madeAt: Date;
  readonly timeZone: string;
  readonly language: string;
  readonly isRightToLeft: boolean;
}
