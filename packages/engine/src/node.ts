export { DEFAULT_DECODE_LIMITS, type DecodeLimits } from './decode/decode-limits.js';
export { type DecodedPicture, decodePicture } from './decode/decode-picture.js';
export { ModelDigestError, ModelFailedError, ModelMissingError } from './runtime/errors.js';
export { fileModelSource, type ModelFile } from './runtime/file-model-source.js';
export { type NodeRuntimeOptions, nodeRuntime } from './runtime/onnx-node.js';
