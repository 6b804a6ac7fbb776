export {
  type BuildOptions,
  type BuildProgress,
  type BuildResult,
  buildModels,
} from './build/build-models.js';
export { BuildDigestError, ModelDownloadError, PackageIntegrityError } from './build/errors.js';
export type { Packer } from './build/fetch-package.js';
export type { ModelOrigin } from './manifest/manifest-schema.js';
export type { BenchmarkOptions, NetworkTiming } from './registry/benchmark-networks.js';
export {
  CalibrationMismatchError,
  ImportRefusedError,
  NothingToRollBackError,
  PackNotIntactError,
  RegistryStateError,
  UnknownPackError,
} from './registry/errors.js';
export type { ModelCard, NetworkCard } from './registry/model-card.js';
export type {
  Act,
  ImportRequest,
  ModelRegistry,
  PackSummary,
  ReadyPack,
  RegistryOptions,
} from './registry/model-registry.js';
export { openModelRegistry } from './registry/open-model-registry.js';
export type { ActivationEvent } from './registry/registry-state.js';
export type { FileCheck } from './registry/verify-files.js';
