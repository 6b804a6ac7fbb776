import { type Embedding, restoreEmbedding, toEmbedding } from '@mien/biometrics';
import { quantizeTemplate, templateOfCodes } from '../kernel/quantize.js';
import type { SharedMemory } from '../kernel/shared-memory.js';
import { createCodeStore } from './code-store.js';
import { createFloatStore } from './float-store.js';
import { createTemplateIndex, type TemplateIndex } from './template-index.js';

/** `full` keeps float32 beside the int8 codes and scores exactly; `int8` keeps the codes only, a fifth of the memory. */
export type GalleryStorage = 'full' | 'int8';

/** One row as it is stored: floats, or codes whose direction is the template. */
export type RowPayload =
  | { readonly kind: 'floats'; readonly values: Embedding }
  | { readonly kind: 'codes'; readonly codes: Int8Array };

/** Templates in rows, without gaps except while somebody holds the rows still. */
export interface TemplateRows {
  readonly index: Omit<TemplateIndex, 'add' | 'remove' | 'move'>;
  /** Rows 0..rowCount-1 are used or erased. */
  readonly rowCount: number;
  /** Changes with every insert and remove. */
  readonly version: number;
  /** The template id must be new. @returns the subject's number. */
  insert(templateId: string, subjectId: string, payload: RowPayload): number;
  /** Erase a row; its memory is zero before this returns. */
  remove(row: number): { readonly subject: number; readonly isGone: boolean };
  /** A new array: the embedding, or what its codes stand for. */
  embedding(row: number): Embedding;
  payload(row: number): RowPayload;
  /** Dot product with the embedding, or with what its codes stand for, in float64. */
  score(row: number, probe: Embedding): number;
  /** Stop rows from moving until the returned function is called; templates still come and go. */
  hold(): () => void;
}

/** Bounds the pause that filling gaps causes: about a millisecond. */
const MOVES_AT_ONCE = 256;

export function createTemplateRows(
  memory: SharedMemory,
  form: { readonly dimension: number; readonly storage: GalleryStorage; readonly firstSegment: number },
): TemplateRows {
  const index = createTemplateIndex();
  const codes = createCodeStore(memory, form.dimension, form.firstSegment);
  const floats = form.storage === 'full' ? createFloatStore(form.dimension) : undefined;
  const gaps: number[] = [];
  let rowCount = 0;
  let version = 0;
  let holders = 0;

  const erase = (row: number) => {
    codes.erase(row);
    floats?.erase(row);
  };
  const isGap = (row: number) => index.subjectOfRow(row) === -1;
  const dropGapsAtEnd = () => {
    while (rowCount > 0 && isGap(rowCount - 1)) rowCount--;
  };
  /** Move rows from the end into gaps. */
  const fillGaps = () => {
    for (let moves = 0; moves < MOVES_AT_ONCE && gaps.length > 0; moves++) {
      dropGapsAtEnd();
      const gap = gaps.pop()!;
      if (gap >= rowCount) continue;
      const last = rowCount - 1;
      codes.move(last, gap);
      floats?.move(last, gap);
      index.move(last, gap);
      erase(last);
    }
    dropGapsAtEnd();
    floats?.shrinkTo(rowCount);
  };
  const freeRow = () => {
    for (let gap = gaps.pop(); gap !== undefined; gap = gaps.pop()) if (gap < rowCount) return gap;
    return rowCount;
  };
  const quantized = (stored: RowPayload) => {
    if (stored.kind === 'codes') return templateOfCodes(stored.codes);
    const template = quantizeTemplate(stored.values);
    return floats === undefined ? templateOfCodes(template.codes) : template;
  };
  const payload = (row: number): RowPayload => {
    if (floats !== undefined) return { kind: 'floats', values: restoreEmbedding(floats.view(row).slice()) };
    const values = new Int8Array(form.dimension);
    codes.read(row, values);
    return { kind: 'codes', codes: values };
  };

  return {
    index,
    payload,
    get rowCount() {
      return rowCount;
    },
    get version() {
      return version;
    },
    insert(templateId, subjectId, stored) {
      const row = freeRow();
      codes.reserve(row);
      if (stored.kind === 'floats') floats?.put(row, stored.values);
      const subject = index.add(row, templateId, subjectId);
      codes.put(row, subject, quantized(stored));
      if (row === rowCount) rowCount++;
      version++;
      return subject;
    },
    remove(row) {
      erase(row);
      const removed = index.remove(row);
      gaps.push(row);
      version++;
      if (holders === 0) fillGaps();
      return removed;
    },
    embedding(row) {
      const stored = payload(row);
      return stored.kind === 'floats' ? stored.values : toEmbedding(Float32Array.from(stored.codes));
    },
    score: (row, probe) => (floats === undefined ? codes.score(row, probe) : floats.score(row, probe)),
    hold() {
      holders++;
      return () => {
        holders--;
        if (holders === 0) fillGaps();
      };
    },
  };
}
