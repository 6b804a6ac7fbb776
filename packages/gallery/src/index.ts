export type { CohortMeasurement } from './cohort/cohort.js';
export { createGallery } from './create-gallery.js';
export { type Identification, identify } from './decide/identify.js';
export { verifySubject } from './decide/verify-subject.js';
export {
  EmbedderMismatchError,
  GalleryChangedError,
  GalleryClosedError,
  GalleryFullError,
  InvalidSearchError,
  InvalidTemplateError,
  KernelBuildError,
  KernelNotBuiltError,
  ScanThreadLostError,
  SearchNotExactError,
  SnapshotInvalidError,
  SubjectNotEnrolledError,
  TemplateExistsError,
} from './errors.js';
export type {
  Candidate,
  Gallery,
  GalleryOptions,
  NewTemplate,
  SearchOptions,
  SubjectComparison,
} from './gallery-types.js';
export { buildSearchKernel } from './kernel/build-kernel.js';
export { loadGalleryFile, saveGalleryFile } from './snapshot/gallery-file.js';
export { type LoadGalleryOptions, loadGallery } from './snapshot/load-gallery.js';
export type { GalleryStorage } from './store/template-rows.js';
