export { createPrivacyModule } from './create-privacy-module.js';
