export { createLiveModule } from './create-live-module.js';
