export { readSetup, renewSetupToken } from './application/setup-state.js';
export { createSetupModule } from './create-setup-module.js';
