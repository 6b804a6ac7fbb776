export {
  type Classification,
  type ClassifiedCandidate,
  type ClassifierProbe,
  classify,
} from './classify.js';
export {
  type ActivationDecision,
  type ActivationOverride,
  decideActivation,
} from './decide-activation.js';
export {
  EmbedderMismatchError,
  InvalidClassifierFileError,
  InvalidClassifierReportError,
  InvalidTrainingOptionError,
  TooFewSubjectsError,
  TooFewTemplatesError,
  TooManyTemplatesError,
} from './errors.js';
export { type ClassifierReport, parseClassifierReport } from './evaluation/classifier-report.js';
export type { Comparison, ErrorDifference, Verdict } from './evaluation/compare-systems.js';
export type { SystemErrors } from './evaluation/open-set-errors.js';
export type { IdentityClassifier, OpenSetGate } from './identity-classifier.js';
export {
  type ClassifierFile,
  classifierDigest,
  parseClassifier,
  serializeClassifier,
} from './storage/classifier-file.js';
export {
  crossValidate,
  type TrainedClassifier,
  trainIdentityClassifier,
} from './train-identity-classifier.js';
export type { TrainingOptions, TrainingProgress } from './training/training-options.js';
export type { IdentitySample } from './training/training-set.js';
