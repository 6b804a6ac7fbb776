export type {
  Calibration,
  CalibrationRun,
  LikelihoodModel,
  ScoreForm,
  ScoreTable,
  ThresholdPoint,
} from './calibration.js';
export {
  type ChosenThreshold,
  chooseThreshold,
  RAW_FMR_DIVISOR,
  type StricterReason,
  scoreFormFor,
} from './choose-threshold.js';
export { combineEmbeddings } from './combine-embeddings.js';
export {
  type AmbiguityReason,
  type CompletedSearch,
  decideIdentification,
  type IdentificationDecision,
  type IdentificationPolicy,
  type ScoredCandidate,
} from './decide-identification.js';
export {
  decideVerification,
  type VerificationDecision,
  type VerificationPolicy,
} from './decide-verification.js';
export type { DecisionBasis, DecisionKind } from './decision.js';
export { compare, type Embedding, restoreEmbedding, type SimilarityScore, toEmbedding } from './embedding.js';
export {
  bestAccuracy,
  equalErrorRate,
  errorCurve,
  type OperatingPoint,
  operatingPoint,
  type ScoreSets,
  scoreSets,
  thresholdAtFmr,
  trueAcceptRateAt,
} from './error-curve.js';
export {
  AppError,
  DegenerateEmbeddingError,
  DimensionMismatchError,
  type ErrorCategory,
  InvalidCalibrationError,
  InvalidMeasurementError,
  InvalidPolicyError,
  UnsupportedFmrError,
} from './errors.js';
export { fitLikelihood } from './fit-likelihood.js';
export { type FaceBox, type FiveLandmarks, intersectionOverUnion, type Point } from './geometry.js';
export {
  cumulativeMatch,
  type IdentificationErrors,
  identificationErrors,
  type SearchOutcome,
  thresholdAtFpir,
} from './identification-errors.js';
export { candidateProbabilities, logLikelihoodRatio, matchProbability } from './match-probability.js';
export {
  type CohortStatistics,
  cohortFromMoments,
  cohortLevel,
  cohortStatistics,
  MIN_COHORT_PEOPLE,
  normalizeScore,
} from './normalize-score.js';
export { type PadErrors, type PadScores, padErrors, thresholdAtBpcer } from './pad-errors.js';
export { parseCalibration } from './parse-calibration.js';
export { clusteredRate, type Rate, rateOf, type SubjectCount } from './rate.js';
export { REJECT_REASONS, type RejectReason } from './reject-reason.js';
export {
  type FmrThreshold,
  fmrAtThreshold,
  fmrForFpir,
  lowestSupportedFmr,
  thresholdForFmr,
} from './threshold.js';
