export type { CameraWatch, SeenFrame, WatchRequest } from './application/watch-camera.js';
export { createLiveModule, type LiveModule } from './create-live-module.js';
