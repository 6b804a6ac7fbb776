import type { Embedding } from '@mien/biometrics';

/** Whom the frames show: their embeddings summed up, and how unlike them any frame was. */
export interface IdentityState {
  readonly frames: number;
  readonly sum: readonly number[];
  /** Lowest similarity of a frame with those before it. */
  readonly lowest?: number;
  readonly strangers: number;
}

export const NOBODY: IdentityState = { frames: 0, sum: [], strangers: 0 };

/** Frames that make up a face before others are compared with it. */
const MIN_FRAMES = 3;

/** Add a frame's embedding, unless it shows somebody else than the frames before. */
export function follow(state: IdentityState, embedding: Embedding, minSimilarity: number): IdentityState {
  const similarity = state.frames >= MIN_FRAMES ? cosine(state.sum, embedding) : undefined;
  const lowest = similarity === undefined ? {} : { lowest: Math.min(state.lowest ?? 1, similarity) };
  if (similarity !== undefined && similarity < minSimilarity) {
    return { ...state, ...lowest, strangers: state.strangers + 1 };
  }
  return { ...state, ...lowest, frames: state.frames + 1, sum: added(state.sum, embedding) };
}

function cosine(sum: readonly number[], embedding: Embedding): number {
  let dot = 0;
  let square = 0;
  for (const [index, value] of sum.entries()) {
    dot += value * (embedding[index] ?? 0);
    square += value * value;
  }
  return dot / Math.sqrt(square);
}

/** Four digits are enough for a sum of unit vectors, and half the JSON. */
function added(sum: readonly number[], embedding: Embedding): number[] {
  const next: number[] = [];
  for (const [index, value] of embedding.entries()) {
    next.push(Math.round((value + (sum[index] ?? 0)) * 1e4) / 1e4);
  }
  return next;
}

/** A single frame may be a slip of the detector. */
const MAX_STRANGE_FRAMES = 1;

export const isStranger = ({ strangers }: IdentityState): boolean => strangers > MAX_STRANGE_FRAMES;
