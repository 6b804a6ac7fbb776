export { createPrivacyModule, type PrivacyModule } from './create-privacy-module.js';
