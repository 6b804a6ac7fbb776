export type { CameraWatch, WatchRequest } from './application/watch-camera.js';
export { createLiveModule } from './create-live-module.js';
export { FRAME_LIMITS, takeFrames } from './http/take-frames.js';
