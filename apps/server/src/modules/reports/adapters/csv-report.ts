import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { FormatWriter } from '../application/write-report.js';

/**
 * Rows under one line of headings, for spreadsheets and programs: UTF-8 with a mark that says so.
 *
 * Text that a spreadsheet would compute gets an apostrophe before it (OWASP, CSV injection).
 */
export const writeCsv: FormatWriter = async function* writeCsv({ table }) {
  const csv = stringify({
    header: true,
    columns: table.columns.map(({ title }, index) => ({ key: String(index), header: title })),
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  const source = Readable.from(table.rows).on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  source.pipe(csv);
  for await (const chunk of csv) yield Buffer.from(chunk as string | Uint8Array);
};
