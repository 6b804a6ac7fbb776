export type { CameraWatch } from './application/watch-camera.js';
export type { WatchRequest } from './application/watch-request.js';
export { createLiveModule } from './create-live-module.js';
export { FRAME_LIMITS, takeFrames } from './http/take-frames.js';
