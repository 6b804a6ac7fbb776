export type {
  AnalysisRequest,
  EyeOpenness,
  FaceAnalysis,
  FaceGeometry,
  HeadPose,
  IrisMeasure,
  PadScore,
  PictureAnalysis,
  QualityReport,
} from './face-analysis.js';
export { createFaceAnalyzer, type FaceAnalyzer } from './face-analyzer.js';
export { createFaceObserver, type FaceObserver, observerNetworks } from './face-observer.js';
export type { RgbImage } from './image.js';
export type {
  AlignmentTemplate,
  DetectorKind,
  EmbedderForm,
  ModelSource,
  PackForm,
  PadForm,
  PixelForm,
} from './pack.js';
export { ModelDigestError, ModelFailedError, ModelMissingError } from './runtime/errors.js';
export type { ModelRuntime, ModelSession, Tensor } from './runtime/model-runtime.js';
export { pass, reject, type StageName, type StageResult } from './stage.js';
