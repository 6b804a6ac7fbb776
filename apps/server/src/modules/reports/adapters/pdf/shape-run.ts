import type { Face } from './faces.js';

interface GlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

/** Parts of a font in a document that the types of pdfkit leave out; measures in thousandths of the size. */
interface EmbeddedFont {
  readonly id: string;
  encode(text: string, features: readonly string[]): readonly [glyphs: string[], positions: GlyphPosition[]];
  ref(): unknown;
}

/** Letters of one font as they are drawn. */
export interface Shape {
  readonly font: EmbeddedFont;
  readonly width: number;
  /** Operators that show them, from a place on the base line on. */
  show(left: number): string;
}

/** Shaping as the font wants it; naming no feature makes pdfkit shape whole runs instead of words. */
const FEATURES: readonly string[] = [];
const THOUSAND = 1000;

const round = (value: number): number => Math.round(value * THOUSAND) / THOUSAND;

/** Glyphs one after the other; a space between two is written where it is not what the font says. */
function showGlyphs(
  glyphs: readonly string[],
  positions: readonly GlyphPosition[],
  { left, scale }: { readonly left: number; readonly scale: number },
): string {
  const parts = [`1 0 0 1 ${round(left)} 0 Tm`];
  let [pending, hex, x, wasMoved] = ['', '', left, false];
  const flush = (): void => {
    if (hex !== '') pending += `<${hex}>`;
    if (pending !== '') parts.push(`[${pending}] TJ`);
    pending = '';
    hex = '';
  };
  for (const [index, { xAdvance, xOffset, yOffset, advanceWidth }] of positions.entries()) {
    const isMoved = xOffset !== 0 || yOffset !== 0;
    if (isMoved || wasMoved) {
      flush();
      parts.push(`1 0 0 1 ${round(x + xOffset * scale)} ${round(yOffset * scale)} Tm`);
    }
    wasMoved = isMoved;
    hex += glyphs[index] ?? '';
    const extra = xAdvance - advanceWidth;
    if (extra !== 0 && !isMoved) {
      pending += `<${hex}> ${round(-extra)} `;
      hex = '';
    }
    x += xAdvance * scale;
  }
  flush();
  return parts.join(' ');
}

/** Shapes letters with the fonts of a document, of which only what is used goes into its file. */
export function createShaper(document: PDFKit.PDFDocument) {
  const fonts = new Map<string, EmbeddedFont>();

  function fontOf(face: Face): EmbeddedFont {
    const known = fonts.get(face.name);
    if (known) return known;
    document.font(face.font as unknown as Uint8Array, face.name);
    const font = (document as unknown as { readonly _font: EmbeddedFont })._font;
    fonts.set(face.name, font);
    return font;
  }

  return {
    fontOf,

    shape(text: string, face: Face, size: number): Shape {
      const font = fontOf(face);
      const [glyphs, positions] = font.encode(text, FEATURES);
      const scale = size / THOUSAND;
      const select = `/${font.id} ${size} Tf`;
      return {
        font,
        width: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale,
        show: (left) => `${select} ${showGlyphs(glyphs, positions, { left, scale })}`,
      };
    },
  };
}
