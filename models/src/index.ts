export {
  type BuildOptions,
  type BuildProgress,
  type BuildResult,
  buildModels,
} from './build/build-models.js';
export { BuildDigestError, ModelDownloadError, PackageIntegrityError } from './build/errors.js';
export type { Packer } from './build/fetch-package.js';
