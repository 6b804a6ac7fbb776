export { ModelDigestError, ModelFailedError, ModelMissingError } from './runtime/errors.js';
export { fileModelSource, type ModelFile } from './runtime/file-model-source.js';
export { type NodeRuntimeOptions, nodeRuntime } from './runtime/onnx-node.js';
