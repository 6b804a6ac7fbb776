export { cameraHealth } from './application/camera-health.js';
export { type CamerasModule, createCamerasModule } from './create-cameras-module.js';
