/** Keeps sealed files of reports; what is inside is the caller's secret. */
export interface ReportFiles {
  /** Whole or not at all; what was there under the name is replaced. */
  write(reportId: string, sealed: AsyncIterable<Uint8Array>): Promise<void>;
  /** @throws {NotFoundError} `report.not-found` */
  read(reportId: string): Promise<AsyncIterable<Uint8Array>>;
  /** Gone for good; deleting what is not there is fine. */
  delete(reportId: string): Promise<void>;
  /** Reports that a file, or a part of one, was written for before an instant. */
  olderThan(instant: Date): Promise<readonly string[]>;
}
