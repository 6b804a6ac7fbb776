import PDFDocument from 'pdfkit';
import type { WritableReport } from '../../application/write-report.js';
import type { Column } from '../../domain/report-table.js';
import { fill } from '../../domain/report-words.js';
import { breakLines } from './break-lines.js';
import { createPageCount } from './page-count.js';
import { createTypesetter, LINE_HEIGHT, type Line, type TextStyle } from './typesetter.js';

const MARGIN = 36;
const FOOT = 30;
const ROOM_OF_COUNT = 24;
/** Tables with more columns lie on their side. */
const MOST_UPRIGHT = 7;

export const BLACK = '#1a1f24';
export const GRAY = '#59616b';
const RULE = '#c9d0d8';
const SMALL: TextStyle = { size: 7.5, weight: 400, color: GRAY };

interface Area {
  readonly x: number;
  readonly width: number;
}

/** Text of others inside a sentence keeps its direction to itself (UAX #9, isolates). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

function footOf({ head, words }: WritableReport): string {
  const { requestedBy, madeAt, timeZone, language, organization, title } = head;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const made = fill(words.head.madeBy, {
    by: isolated(requestedBy),
    at: isolated(at.format(madeAt)),
    zone: isolated(timeZone),
  });
  return [isolated(organization), title, made].join(' · ');
}

/** Pages that are drawn from above, each with its foot; coordinates in points from the upper left. */
export function createPages(report: WritableReport, isWide: boolean) {
  const { head, words } = report;
  const { isRightToLeft } = head;
  const document = new PDFDocument({
    size: 'A4',
    layout: isWide ? 'landscape' : 'portrait',
    margin: 0,
    autoFirstPage: false,
    lang: head.language,
    fontLayoutCache: false,
    info: { Title: head.title, Author: head.organization, Creator: 'Mien', CreationDate: head.madeAt },
  });
  const typesetter = createTypesetter(document, isRightToLeft);
  const count = createPageCount(document, typesetter, { isRightToLeft, style: SMALL });
  const foot = footOf(report);
  let [pages, y] = [0, 0];

  const area = (): Area => ({ x: MARGIN, width: document.page.width - 2 * MARGIN });

  /** A line at the side of an area where reading starts, or where it ends. */
  function place(line: Line, { x, width }: Area, at: 'start' | 'end', top: number, style: TextStyle): void {
    const isRight = (at === 'end') !== isRightToLeft;
    typesetter.draw(line, isRight ? x + width - line.width : x, top, style);
  }

  function drawFoot(): void {
    const { x, width } = area();
    const top = document.page.height - FOOT;
    document.rect(x, top - 4, width, 0.5).fill(RULE);
    const number = typesetter.measure(`${words.head.page} ${pages} ${words.head.of} `, SMALL);
    const [line] = breakLines(typesetter, foot, width - number.width - 2 * ROOM_OF_COUNT, SMALL);
    if (line) place(line, { x, width }, 'start', top, SMALL);
    const left = isRightToLeft ? x + ROOM_OF_COUNT : x + width - ROOM_OF_COUNT - number.width;
    typesetter.draw(number, left, top, SMALL);
    count.place(isRightToLeft ? left : left + number.width, top);
  }

  return {
    document,
    typesetter,
    area,
    place,
    top: () => y,
    moveDown(by: number): void {
      y += by;
    },
    hasRoomFor: (height: number): boolean => y + height <= document.page.height - FOOT - 6,
    turn(): void {
      document.addPage();
      pages++;
      y = MARGIN;
      drawFoot();
    },
    paragraph(text: string, style: TextStyle): void {
      for (const line of breakLines(typesetter, text, area().width, style)) {
        place(line, area(), 'start', y, style);
        y += style.size * LINE_HEIGHT;
      }
    },
    end(): void {
      count.end(pages);
      document.end();
    },
  };
}

export type Pages = ReturnType<typeof createPages>;

/** Whether a table needs a page on its side. */
export const needsWidth = (columns: readonly Column[]): boolean =>
  columns.filter(({ isGroup }) => !isGroup).length > MOST_UPRIGHT;
