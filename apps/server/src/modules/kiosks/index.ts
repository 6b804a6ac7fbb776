export { createKiosksModule } from './create-kiosks-module.js';
