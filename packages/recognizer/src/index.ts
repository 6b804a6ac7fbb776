export { type CameraGuide, cameraGuide } from './camera-guide.js';
export { createRecognizer, type RecognizerOptions } from './create-recognizer.js';
export { GalleryNotInSyncError, PackNotCalibratedError, RecognizerClosedError } from './errors.js';
export type {
  ClaimDecision,
  EnrollmentCheck,
  Evidence,
  FoundPerson,
  GalleryPosition,
  MeasuredFace,
  MeasuringRequest,
  OperatingPointReport,
  PackDescription,
  PictureMeasurement,
  Recognizer,
  RecognizerHealth,
  RecognizerStats,
  SearchDecision,
} from './recognizer.js';
export type {
  FaceStream,
  StreamAnswer,
  StreamFrame,
  StreamTerms,
  StreamTrack,
  TrackDecision,
  TrackState,
} from './stream/face-stream.js';
export { createNewestWins, type NewestWins } from './stream/newest-wins.js';
export type { Correction, PersonFaces, TemplateSource } from './template-source.js';
