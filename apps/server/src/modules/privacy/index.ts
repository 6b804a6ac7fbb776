export { createWalkAudit } from './application/read-audit.js';
export { createPrivacyModule } from './create-privacy-module.js';
