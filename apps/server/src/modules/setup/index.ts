export { createSetupModule, type SetupModule } from './create-setup-module.js';
