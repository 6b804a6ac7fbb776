import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { FormatWriter, WritableReport } from '../../application/write-report.js';
import { fill } from '../../domain/report-words.js';
import { columnName, sheetCell, textCell } from './sheet-cells.js';
import { SHEET_START, STYLE, workbookParts } from './workbook-parts.js';

const ROWS_AT_ONCE = 200;
const WIDTH_OF_WEIGHT = 7;

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

/** Lines above the table: what it is, what it is about, what its signs mean. */
function preamble({ head, table, words }: WritableReport): readonly string[] {
  const { title, organization, facts, requestedBy: by, madeAt, timeZone: zone, language } = head;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return [
    `${organization}: ${title}`,
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...table.notes,
    fill(words.head.madeBy, { by, at: at.format(madeAt), zone }),
  ];
}

async function* sheetXml(report: WritableReport): AsyncGenerator<string> {
  const { head, table } = report;
  const { columns } = table;
  const lines = preamble(report);
  const headingRow = lines.length + 2;
  const widths = columns.map(
    ({ weight }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${weight * WIDTH_OF_WEIGHT}" customWidth="1"/>`,
  );
  yield `${SHEET_START}<sheetViews><sheetView workbookViewId="0"${head.isRightToLeft ? ' rightToLeft="1"' : ''}><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield lines
    .map((text, index) => row(index + 1, textCell(`A${index + 1}`, text, index === 0 ? STYLE.title : 0)))
    .join('');
  const headings = columns.map(({ title }, index) =>
    textCell(`${columnName(index)}${headingRow}`, title, STYLE.heading),
  );
  yield row(headingRow, headings.join(''));
  const places = columns.map((column, index) => ({ column, name: columnName(index) }));
  let number = headingRow;
  let waiting: string[] = [];
  for await (const cells of table.rows) {
    number++;
    const written = places.map(({ column, name }, index) =>
      sheetCell(`${name}${number}`, cells[index] ?? null, column),
    );
    waiting.push(row(number, written.join('')));
    if (waiting.length < ROWS_AT_ONCE) continue;
    yield waiting.join('');
    waiting = [];
  }
  yield waiting.join('');
  const last = columnName(columns.length - 1);
  yield `</sheetData><autoFilter ref="A${headingRow}:${last}${Math.max(number, headingRow)}"/></worksheet>`;
}

/**
 * A workbook of one sheet with real days, times and numbers, written while its rows are read.
 *
 * @see ECMA-376, Office Open XML, part 1, section 18
 */
export const writeXlsx: FormatWriter = async function* writeXlsx(report) {
  const zip = new yazl.ZipFile();
  const options = { mtime: report.head.madeAt };
  for (const [path, xml] of workbookParts(report.head.title)) zip.addBuffer(Buffer.from(xml), path, options);
  const sheet = Readable.from(sheetXml(report), { objectMode: false });
  const output = zip.outputStream as Readable;
  sheet.on('error', (error) => output.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', options);
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    sheet.destroy();
  }
};
