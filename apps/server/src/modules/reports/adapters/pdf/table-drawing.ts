import type { Cell, Column, ReportTable } from '../../domain/report-table.js';
import { rememberLines } from './break-lines.js';
import { BLACK, type Pages } from './pages.js';
import { createShowCell, standsAtEnd } from './show-cell.js';
import { LINE_HEIGHT, type TextStyle } from './typesetter.js';

/** A grid of days needs small signs. */
const MANY_COLUMNS = 20;
const GAP = 6;
const GROUP: TextStyle = { size: 9.5, weight: 700, color: BLACK };
const HEADING_GROUND = '#e7edf3';
const RULE = '#e3e7ec';

interface PlacedColumn {
  readonly column: Column;
  /** Its place among the cells of a row. */
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** Columns side by side over the whole width, from the side on which people begin to read. */
function placeColumns(
  columns: readonly Column[],
  { x, width }: { readonly x: number; readonly width: number },
  isRightToLeft: boolean,
): readonly PlacedColumn[] {
  const shown = columns.flatMap((column, index) => (column.isGroup ? [] : [{ column, index }]));
  const weight = shown.reduce((sum, { column }) => sum + column.weight, 0);
  let start = 0;
  return shown.map(({ column, index }) => {
    const own = (column.weight / weight) * width;
    const left = isRightToLeft ? x + width - start - own : x + start;
    start += own;
    return { column, index, x: left, width: own };
  });
}

/** Draws rows below their headings, which every page repeats. */
export function createTableDrawing(
  pages: Pages,
  { columns }: Pick<ReportTable, 'columns'>,
  { language, isRightToLeft }: { readonly language: string; readonly isRightToLeft: boolean },
) {
  const show = createShowCell(language);
  const isGrid = columns.length > MANY_COLUMNS;
  const style = { size: isGrid ? 6.5 : 8.5, color: BLACK };
  const body: TextStyle = { ...style, weight: 400, isQuoted: true };
  const heading: TextStyle = { ...style, weight: 700 };
  const pad = isGrid ? 1.5 : 4;
  const lineHeight = style.size * LINE_HEIGHT;
  // every page of a report is as wide as the first, which is there before its table
  const placed = placeColumns(columns, pages.area(), isRightToLeft);
  const linesOf = rememberLines(pages.typesetter);
  let group = '';

  function drawRow(texts: readonly string[], look: TextStyle, ground: string | undefined): void {
    const cells = placed.map(({ column, x, width }, index) => {
      const inner = { x: x + pad, width: width - 2 * pad };
      return { column, inner, lines: linesOf(texts[index] ?? '', inner.width, look) };
    });
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight + 3;
    if (!pages.hasRoomFor(height)) turnPage();
    const { x, width } = pages.area();
    const top = pages.top();
    if (ground) pages.document.rect(x, top, width, height).fill(ground);
    else pages.document.rect(x, top + height - 0.5, width, 0.5).fill(RULE);
    for (const { column, inner, lines } of cells) {
      const at = standsAtEnd(column) ? 'end' : 'start';
      for (const [index, line] of lines.entries()) {
        pages.place(line, inner, at, top + 1.5 + index * lineHeight, look);
      }
    }
    pages.moveDown(height);
  }

  function drawHeadings(): void {
    const titles = placed.map(({ column }) => column.title);
    drawRow(titles, heading, HEADING_GROUND);
  }

  function turnPage(): void {
    pages.turn();
    if (group !== '') pages.paragraph(group, GROUP);
    drawHeadings();
  }

  function startGroup(next: string): void {
    group = next;
    if (!pages.hasRoomFor(GROUP.size * LINE_HEIGHT + 3 * lineHeight + GAP)) {
      turnPage();
      return;
    }
    pages.moveDown(GAP);
    pages.paragraph(group, GROUP);
    drawHeadings();
  }

  const groupOf = (cells: readonly Cell[]): string =>
    columns
      .map((column, index) => (column.isGroup ? show(cells[index] ?? null, column) : ''))
      .filter((text) => text !== '')
      .join(' · ');

  return {
    drawHeadings,
    draw(cells: readonly Cell[]): void {
      const next = groupOf(cells);
      if (next !== group) startGroup(next);
      const texts = placed.map(({ column, index }) => show(cells[index] ?? null, column));
      drawRow(texts, body, undefined);
    },
  };
}
