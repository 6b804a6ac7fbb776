export type { CameraWatch, WatchRequest } from './application/watch-camera.js';
export { createLiveModule, type LiveModule } from './create-live-module.js';
export { FRAME_LIMITS, takeFrames } from './http/take-frames.js';
