import { BASELINE, type TextStyle, type Typesetter } from './typesetter.js';

/** Parts of pdfkit that its types leave out. */
interface Inside {
  readonly page: { readonly xobjects: Record<string, unknown> };
  ref(data: object): { readonly data: { Resources: { Font: object } }; end(bytes: string): void };
}

/** Room on every page for a number that is known at the end: one drawing that all of them show. */
export function createPageCount(
  document: PDFKit.PDFDocument,
  typesetter: Typesetter,
  options: { readonly isRightToLeft: boolean; readonly style: TextStyle },
) {
  const { isRightToLeft, style } = options;
  const inside = document as unknown as Inside;
  const drawing = inside.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [-60, -10, 60, 20],
    Resources: { Font: {} },
  });

  return {
    /** From `x` on in the direction of the page. */
    place(x: number, y: number): void {
      inside.page.xobjects.PageCount = drawing;
      const place = `${x.toFixed(2)} ${(y + style.size * BASELINE).toFixed(2)}`;
      document.addContent(`q 1 0 0 -1 ${place} cm /PageCount Do Q`);
    },

    end(pages: number): void {
      const { operators, fonts, width } = typesetter.measure(String(pages), style);
      drawing.data.Resources.Font = Object.fromEntries(fonts.map((font) => [font.id, font.ref()]));
      const start = isRightToLeft ? -width : 0;
      drawing.end(`1 0 0 1 ${start.toFixed(2)} 0 cm BT 0.35 g ${operators} ET`);
    },
  };
}
