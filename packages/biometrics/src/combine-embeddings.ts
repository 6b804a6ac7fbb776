import { type Embedding, toEmbedding } from './embedding.js';
import { DimensionMismatchError, InvalidMeasurementError } from './errors.js';

/**
 * One embedding from several of one person: a person's templates, or the frames of one capture.
 *
 * The direction of the sum. It measured better than the best score, the mean score, and weights by detector score and face size.
 *
 * @param embeddings At least one, all shape `[D]`.
 * @returns Shape `[D]`, norm 1.
 * @throws {InvalidMeasurementError} if there are none.
 * @throws {DimensionMismatchError} if they come from embedders with different output sizes.
 * @throws {DegenerateEmbeddingError} if they cancel out: these are not one person.
 */
export function combineEmbeddings(embeddings: readonly Embedding[]): Embedding {
  const first = embeddings[0];
  if (first === undefined) throw new InvalidMeasurementError('There is nothing to combine.');
  const sum = new Float32Array(first.length);
  for (const embedding of embeddings) {
    if (embedding.length !== sum.length) throw new DimensionMismatchError(embedding.length, sum.length);
    for (let d = 0; d < sum.length; d++) sum[d]! += embedding[d]!;
  }
  return toEmbedding(sum);
}
