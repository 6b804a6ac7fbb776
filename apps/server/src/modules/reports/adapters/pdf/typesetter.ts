import { layOutLine } from './lay-out-line.js';
import { remember } from './remember.js';
import { createShaper, type Shape } from './shape-run.js';

/** How text looks. */
export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 700;
  readonly color: string;
  /** Text of others, such as names, is read in its own direction; all else in the direction of the page. */
  readonly isQuoted?: true;
}

export interface Line {
  readonly width: number;
  /** Operators that show it from the left end of its base line on, and the fonts that they name. */
  readonly operators: string;
  readonly fonts: readonly Shape['font'][];
}

/** Height of a line, in sizes of its letters, and where in it they stand. */
export const LINE_HEIGHT = 1.5;
export const BASELINE = 1.1;

const MOST_REMEMBERED = 20_000;

const isPlain = (text: string): boolean => /^[\u0020-\u024f]*$/.test(text);

const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** What is searched for and copied is the text as it is spoken, not the shapes it is drawn with. */
const marked = (operators: string, text: string): string =>
  isPlain(text) || operators === ''
    ? operators
    : `/Span <</ActualText <FEFF${hexOf(text)}>>> BDC ${operators} EMC`;

const colorOf = (hex: string): string =>
  [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ');

/** Measures and draws lines of any script, each run of letters in the font that has them. */
export function createTypesetter(document: PDFKit.PDFDocument, isRightToLeft: boolean) {
  const shaper = createShaper(document);
  const remembered = remember<Line>(MOST_REMEMBERED);
  const colors = new Map<string, string>();

  function lay(text: string, { size, weight, isQuoted }: TextStyle): Line {
    const pageDirection = isRightToLeft ? 'rtl' : 'ltr';
    const fonts = new Set<Shape['font']>();
    let [width, operators] = [0, ''];
    for (const run of layOutLine(text, isQuoted ? 'auto' : pageDirection, weight)) {
      const shape = shaper.shape(run.text, run.face, size);
      operators += `${shape.show(width)} `;
      width += shape.width;
      fonts.add(shape.font);
    }
    return { width, operators: marked(operators.trim(), text), fonts: [...fonts] };
  }

  function fill(color: string): string {
    const known = colors.get(color) ?? colorOf(color);
    colors.set(color, known);
    return known;
  }

  return {
    measure: (text: string, style: TextStyle): Line =>
      remembered(`${style.size} ${style.weight} ${style.isQuoted ?? false} ${text}`, () => lay(text, style)),

    /** @param x of its left edge. @param y of its upper edge. */
    draw({ operators, fonts }: Line, x: number, y: number, { size, color }: TextStyle): void {
      if (operators === '') return;
      const { page } = document as unknown as { readonly page: { readonly fonts: Record<string, unknown> } };
      for (const font of fonts) page.fonts[font.id] ??= font.ref();
      const place = `1 0 0 -1 ${x.toFixed(2)} ${(y + size * BASELINE).toFixed(2)}`;
      document.addContent(`q ${place} cm BT ${fill(color)} rg ${operators} ET Q`);
    },
  };
}

export type Typesetter = ReturnType<typeof createTypesetter>;
