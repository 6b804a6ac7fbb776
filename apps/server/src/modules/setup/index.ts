export { renewSetupToken } from './application/setup-state.js';
export { createSetupModule, type SetupModule } from './create-setup-module.js';
