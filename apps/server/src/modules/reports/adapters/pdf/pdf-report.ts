import type { FormatWriter } from '../../application/write-report.js';
import { BLACK, createPages, GRAY, needsWidth } from './pages.js';
import { createTableDrawing } from './table-drawing.js';
import type { TextStyle } from './typesetter.js';

const GAP = 6;
const TITLE: TextStyle = { size: 16, weight: 700, color: BLACK };
const FACT: TextStyle = { size: 9, weight: 400, color: GRAY };

/** What the document has ready. */
function* take(document: PDFKit.PDFDocument): Generator<Uint8Array> {
  for (let chunk = document.read(); chunk !== null; chunk = document.read()) yield chunk as Uint8Array;
}

/** Pages to print or to file, laid out for the direction of the language, drawn while rows are read. */
export const writePdf: FormatWriter = async function* writePdf(report) {
  const { head, table, words } = report;
  const pages = createPages(report, needsWidth(table.columns));
  pages.turn();
  pages.paragraph(head.organization, { ...FACT, isQuoted: true });
  pages.paragraph(head.title, TITLE);
  for (const [name, value] of head.facts) pages.paragraph(`${name}: \u2068${value}\u2069`, FACT);
  for (const note of table.notes) pages.paragraph(note, FACT);
  pages.moveDown(GAP);

  const drawing = createTableDrawing(pages, table, head);
  if (!table.columns.some(({ isGroup }) => isGroup)) drawing.drawHeadings();
  let rows = 0;
  for await (const cells of table.rows) {
    rows++;
    drawing.draw(cells);
    yield* take(pages.document);
  }
  if (rows === 0) pages.paragraph(words.head.empty, FACT);
  pages.end();
  for await (const chunk of pages.document) yield chunk as Uint8Array;
};
