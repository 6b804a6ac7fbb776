export { type CalibrateOptions, calibrate } from './calibration/calibrate.js';
export { EvaluationInputError } from './errors.js';
export type { EvaluationContext, EvaluationProgress, PictureAnalyzer } from './evaluation-context.js';
export {
  evaluateIdentification,
  type IdentificationEvaluation,
  type IdentificationOptions,
} from './identification/evaluate-identification.js';
export { evaluateLiveness, type LivenessOptions } from './liveness/evaluate-liveness.js';
export type { LivenessEvaluation } from './liveness/liveness-result.js';
export { evaluatePad, type PadEvaluation, type PadOptions } from './pad/evaluate-pad.js';
export { evaluateQuality, type QualityEvaluation, type QualityOptions } from './quality/evaluate-quality.js';
export { describeIdentification } from './report/identification-report.js';
export { describeLiveness } from './report/liveness-report.js';
export { describePad } from './report/pad-report.js';
export { describeQuality } from './report/quality-report.js';
export { renderReportHtml } from './report/render-html.js';
export { renderReportText } from './report/render-text.js';
export type { ReportDocument } from './report/report-document.js';
export { describeVerification } from './report/verification-report.js';
export { evaluateVerification, type VerificationOptions } from './verification/evaluate-verification.js';
export type { LabeledSet } from './verification/group.js';
export type { VerificationEvaluation } from './verification/verification-result.js';
