import {
  compare,
  type Embedding,
  restoreEmbedding,
  type SimilarityScore,
  toEmbedding,
} from '@mien/biometrics';
import { type QuantizedTemplate, quantizeTemplate, templateOfCodes } from '../kernel/quantize.js';
import type { SharedMemory } from '../kernel/shared-memory.js';
import { CodeStore } from './code-store.js';
import { PackedFloatStore } from './packed-float-store.js';
import { type TemplateDirectory, TemplateIndex } from './template-index.js';

/** `full` keeps float32 and scores exactly; `int8` keeps the codes only, a quarter of the memory. */
export type GalleryStorage = 'full' | 'int8';

/** One row as it is stored: floats, or codes whose direction is the template. */
export type RowPayload =
  | { readonly kind: 'floats'; readonly values: Embedding }
  | { readonly kind: 'codes'; readonly codes: Int8Array };

/** Bounds the pause that filling gaps causes: about a millisecond. */
const MOVES_AT_ONCE = 256;

/** Templates in rows, without gaps except while somebody holds the rows still. */
export class TemplateRows {
  readonly #index = new TemplateIndex();
  readonly #codes: CodeStore;
  readonly #floats: PackedFloatStore | undefined;
  readonly #gaps: number[] = [];
  /** Where templates are quantized: a million arrays would leave their memory in pieces. */
  readonly #scratch: Int8Array;
  /** Where rows are read to be compared: arrays of their own were more work for the collector than the comparison. */
  readonly #compared: { readonly codes: Int8Array; readonly values: Float32Array };
  #rowCount = 0;
  #version = 0;
  #holders = 0;

  constructor(
    memory: SharedMemory,
    form: { readonly dimension: number; readonly storage: GalleryStorage; readonly firstSegment: number },
  ) {
    const { dimension } = form;
    this.#scratch = new Int8Array(dimension);
    this.#compared = { codes: new Int8Array(dimension), values: new Float32Array(dimension) };
    this.#codes = new CodeStore(memory, dimension, form.firstSegment);
    this.#floats = form.storage === 'full' ? new PackedFloatStore(dimension) : undefined;
  }

  get index(): TemplateDirectory {
    return this.#index;
  }

  /** Rows 0..rowCount-1 hold a template or are gaps. */
  get rowCount(): number {
    return this.#rowCount;
  }

  /** Changes with every insert and remove. */
  get version(): number {
    return this.#version;
  }

  /** The template id must be new. @returns the subject's number. */
  insert(templateId: string, subjectId: string, payload: RowPayload): number {
    const row = this.#emptyRow();
    this.#codes.reserve(row);
    const quantized = this.#quantized(payload);
    if (payload.kind === 'floats') this.#floats?.put(row, payload.values, quantized);
    const subject = this.#index.add(row, templateId, subjectId);
    this.#codes.put(row, subject, quantized);
    this.#scratch.fill(0);
    if (row === this.#rowCount) this.#rowCount++;
    this.#version++;
    return subject;
  }

  /** Erase a row; its memory is zero before this returns. */
  remove(row: number): { readonly subject: number; readonly isGone: boolean } {
    this.#erase(row);
    const removed = this.#index.remove(row);
    this.#gaps.push(row);
    this.#version++;
    if (this.#holders === 0) this.#fillGaps();
    return removed;
  }

  /** A new array: the embedding, or what its codes stand for. */
  embedding(row: number): Embedding {
    const stored = this.payload(row);
    return stored.kind === 'floats' ? stored.values : toEmbedding(Float32Array.from(stored.codes));
  }

  /** What is stored, a copy. */
  payload(row: number): RowPayload {
    const stored = this.#codes.read(row);
    if (this.#floats === undefined) return { kind: 'codes', codes: stored.codes };
    return { kind: 'floats', values: restoreEmbedding(this.#floats.read(row, stored)) };
  }

  /** Dot product with the embedding, or with what its codes stand for, in float64. */
  score(row: number, probe: Embedding): number {
    const stored = this.#codes.read(row, this.#compared.codes);
    if (this.#floats === undefined) return dotProduct(stored.codes, probe) * stored.scale;
    return dotProduct(this.#floats.read(row, stored, this.#compared.values), probe);
  }

  /** What `compare` says of the probe and `embedding(row)`. */
  similarity(row: number, probe: Embedding): SimilarityScore {
    if (this.#floats === undefined) return compare(probe, this.embedding(row));
    return Math.min(1, Math.max(-1, this.score(row, probe))) as SimilarityScore;
  }

  /** Stop rows from moving until the returned function is called; templates still come and go. */
  hold(): () => void {
    this.#holders++;
    return () => {
      this.#holders--;
      if (this.#holders === 0) this.#fillGaps();
    };
  }

  #emptyRow(): number {
    for (let gap = this.#gaps.pop(); gap !== undefined; gap = this.#gaps.pop()) {
      if (gap < this.#rowCount) return gap;
    }
    return this.#rowCount;
  }

  #quantized(payload: RowPayload): QuantizedTemplate {
    if (payload.kind === 'codes') return templateOfCodes(payload.codes);
    const template = quantizeTemplate(payload.values, this.#scratch);
    return this.#floats === undefined ? templateOfCodes(template.codes) : template;
  }

  #erase(row: number): void {
    this.#codes.erase(row);
    this.#floats?.erase(row);
    this.#compared.codes.fill(0);
    this.#compared.values.fill(0);
  }

  /** Move rows from the end into gaps. */
  #fillGaps(): void {
    for (let moves = 0; moves < MOVES_AT_ONCE && this.#gaps.length > 0; moves++) {
      this.#dropGapsAtEnd();
      const gap = this.#gaps.pop()!;
      if (gap < this.#rowCount) this.#move(this.#rowCount - 1, gap);
    }
    this.#dropGapsAtEnd();
    this.#floats?.shrinkTo(this.#rowCount);
  }

  #move(from: number, to: number): void {
    this.#codes.move(from, to);
    this.#floats?.move(from, to);
    this.#index.move(from, to);
    this.#erase(from);
  }

  #dropGapsAtEnd(): void {
    while (this.#rowCount > 0 && this.#index.subjectOfRow(this.#rowCount - 1) === -1) this.#rowCount--;
  }
}

/** In float64, adding in the order of the dimensions, as `compare` of the vocabulary does: the same bits. */
function dotProduct(values: Int8Array | Float32Array, probe: Embedding): number {
  let sum = 0;
  for (let i = 0; i < probe.length; i++) sum += probe[i]! * values[i]!;
  return sum;
}
