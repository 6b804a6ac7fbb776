export { createPgTemplateSource } from './adapters/pg-template-source.js';
export { bytesOfEmbedding } from './application/embedding-bytes.js';
export { type FaceContext, faceContextOf } from './application/face-context.js';
export type { PeopleReach } from './application/ports.js';
export { createRecognitionModule, type RecognitionModule } from './create-recognition-module.js';
export { chooseClaimant } from './domain/choose-claimant.js';
export { reportFace } from './http/face-reports.js';
