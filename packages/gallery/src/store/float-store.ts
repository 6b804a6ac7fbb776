/** The float32 embeddings by row, for scoring exactly what a scan lets through. */
export interface FloatStore {
  put(row: number, embedding: Float32Array): void;
  move(from: number, to: number): void;
  /** Overwrite the row with zeros. */
  erase(row: number): void;
  /** Give back memory of rows from `rowCount` on. */
  shrinkTo(rowCount: number): void;
  /** A view, valid until the row changes. */
  view(row: number): Float32Array;
  /** Dot product in float64, adding in the order of the dimensions, as `compare` of the vocabulary does. */
  score(row: number, probe: Float32Array): number;
}

const SEGMENT_ROWS = 4096;

/** Rows in segments of their own, so that growing copies nothing and shrinking gives memory back. */
export function createFloatStore(dimension: number): FloatStore {
  const segments: Float32Array[] = [];
  const view = (row: number) => {
    const start = (row % SEGMENT_ROWS) * dimension;
    return segments[Math.floor(row / SEGMENT_ROWS)]!.subarray(start, start + dimension);
  };
  const put = (row: number, embedding: Float32Array) => {
    while (row >= segments.length * SEGMENT_ROWS) segments.push(new Float32Array(SEGMENT_ROWS * dimension));
    view(row).set(embedding);
  };
  return {
    view,
    put,
    move: (from, to) => put(to, view(from)),
    erase: (row) => void view(row).fill(0),
    shrinkTo(rowCount) {
      const needed = Math.ceil(rowCount / SEGMENT_ROWS);
      if (segments.length > needed + 1) segments.length = needed + 1;
    },
    score(row, probe) {
      const segment = segments[Math.floor(row / SEGMENT_ROWS)]!;
      const start = (row % SEGMENT_ROWS) * dimension;
      let sum = 0;
      for (let i = 0; i < dimension; i++) sum += segment[start + i]! * probe[i]!;
      return sum;
    },
  };
}
