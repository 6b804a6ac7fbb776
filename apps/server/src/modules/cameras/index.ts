export { type CamerasModule, createCamerasModule } from './create-cameras-module.js';
