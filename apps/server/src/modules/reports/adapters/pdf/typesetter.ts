import type { Face } from './faces.js';
import { layOutLine, type Run } from './lay-out-line.js';

/** How text looks. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 700;
  readonly color: string;
  /** Text of others, such as names, is read in its own direction; all else in the direction of the page. */
  readonly isQuoted?: true;
}

interface MeasuredRun extends Run {
  readonly width: number;
}

export interface Line {
  readonly text: string;
  readonly runs: readonly MeasuredRun[];
  readonly width: number;
}

/** Shaping as the font wants it; naming no feature makes pdfkit shape whole runs instead of words. */
export const FEATURES: PDFKit.Mixins.OpenTypeFeatures[] = [];
/** Height of a line, in sizes of its letters, and where in it they stand. */
export const LINE_HEIGHT = 1.5;
export const BASELINE = 1.1;

const MOST_REMEMBERED = 20_000;

const isPlain = (text: string): boolean => /^[\u0020-\u024f]*$/.test(text);

/** Latin words are shaped word by word, which pdfkit remembers. */
const shapingOf = (text: string) => (isPlain(text) ? {} : { features: FEATURES });

/** Measures and draws lines of any script, each run of letters in the font that has them. */
export function createTypesetter(document: PDFKit.PDFDocument, isRightToLeft: boolean) {
  const registered = new Set<string>();
  const remembered = new Map<string, Line>();

  let used = '';

  function useFont(face: Face, size: number): void {
    const wanted = `${face.name} ${size}`;
    if (used === wanted) return;
    used = wanted;
    if (!registered.has(face.name)) {
      document.registerFont(face.name, face.bytes);
      registered.add(face.name);
    }
    document.font(face.name).fontSize(size);
  }

  function lay(text: string, { size, weight, isQuoted }: TextStyle): Line {
    const pageDirection = isRightToLeft ? 'rtl' : 'ltr';
    const runs = layOutLine(text, isQuoted ? 'auto' : pageDirection, weight).map((run) => {
      useFont(run.face, size);
      return { ...run, width: document.widthOfString(run.text, shapingOf(run.text)) };
    });
    return { text, runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
  }

  return {
    useFont,

    measure(text: string, style: TextStyle): Line {
      const key = `${style.size} ${style.weight} ${style.isQuoted ?? false} ${text}`;
      const known = remembered.get(key);
      if (known) return known;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const line = lay(text, style);
      remembered.set(key, line);
      return line;
    },

    /** @param x of its left edge. @param y of its upper edge. */
    draw(line: Line, x: number, y: number, { size, color }: TextStyle): void {
      if (line.runs.length === 0) return;
      // what is searched for and copied is the text as it is spoken, not the shapes it is drawn with
      const isMarked = !isPlain(line.text);
      if (isMarked) document.markContent('Span', { actual: line.text });
      document.fillColor(color);
      let left = x;
      for (const run of line.runs) {
        useFont(run.face, size);
        const options = { ...shapingOf(run.text), lineBreak: false, baseline: 'alphabetic' } as const;
        document.text(run.text, left, y + size * BASELINE, options);
        left += run.width;
      }
      if (isMarked) document.endMarkedContent();
    },
  };
}

export type Typesetter = ReturnType<typeof createTypesetter>;
