export { createFaceFactor } from './application/face-factor.js';
export { createFaceSessionsModule, type FaceSessionsModule } from './create-face-sessions-module.js';
