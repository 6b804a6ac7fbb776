export { buildPixelKernel } from './build/build-pixel-kernel.js';
export { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode/decode-limits.js';
export { type DecodedPicture, decodePicture } from './decode/decode-picture.js';
export { looksLikePicture } from './decode/looks-like-picture.js';
export { InvalidImageError } from './image.js';
export { analyzePicture, type Picture } from './pool/analyze-picture.js';
export { createFaceEngine, type FaceEngine, type FaceEngineOptions } from './pool/create-face-engine.js';
export {
  DeadlineExceededError,
  EngineBrokenError,
  EngineBusyError,
  EngineClosedError,
  RelayedError,
  WorkerLostError,
} from './pool/errors.js';
export { ModelDigestError, ModelFailedError, ModelMissingError } from './runtime/errors.js';
export { fileModelSource, type ModelFile } from './runtime/file-model-source.js';
export { type NodeRuntimeOptions, nodeRuntime } from './runtime/onnx-node.js';
