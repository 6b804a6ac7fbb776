import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { AuditEntry } from '../application/audit-log.js';

const COLUMNS = [
  'sequence',
  'timestamp',
  'userId',
  'userName',
  'action',
  'resource',
  'ip',
  'userAgent',
  'result',
  'metadata',
  'hash',
];

/**
 * Entries as CSV with a header. Values that a spreadsheet would compute as a formula get an apostrophe before them.
 *
 * @see OWASP, CSV injection
 */
export function toAuditCsv(entries: AsyncIterable<AuditEntry>): Readable {
  const csv = stringify({ header: true, columns: COLUMNS, escape_formulas: true, bom: true });
  const source = Readable.from(entries).on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return source
    .map((entry: AuditEntry) => ({ ...entry, metadata: JSON.stringify(entry.metadata) }))
    .on('error', (error) => csv.destroy(error))
    .pipe(csv);
}
