export { compare, type Embedding, restoreEmbedding, type SimilarityScore, toEmbedding } from './embedding.js';
export { AppError, DegenerateEmbeddingError, DimensionMismatchError, type ErrorCategory } from './errors.js';
export { type FaceBox, type FiveLandmarks, intersectionOverUnion, type Point } from './geometry.js';
export { REJECT_REASONS, type RejectReason } from './reject-reason.js';
