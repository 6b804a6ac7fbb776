export { kioskHealth } from './application/kiosk-health.js';
export { createKiosksModule } from './create-kiosks-module.js';
export { kioskState } from './domain/kiosk-state.js';
