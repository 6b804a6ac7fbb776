import type { ReportFormat } from '@mien/contracts';
import type { ReportHead, ReportTable } from '../domain/report-table.js';
import type { ReportWords } from '../domain/report-words.js';

/** A report on its way into a file. */
export interface WritableReport {
  readonly head: ReportHead;
  readonly table: ReportTable;
  readonly words: ReportWords;
}

/** Writes a report as it is read, holding only a part of it in memory. */
export type FormatWriter = (report: WritableReport) => AsyncIterable<Uint8Array>;

export type FormatWriters = Readonly<Record<ReportFormat, FormatWriter>>;
