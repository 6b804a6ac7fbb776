export { seedConsentTexts } from './application/consent-texts.js';
export { hasConsent, recognitionConsentOf } from './application/consents-in-force.js';
export { textFor } from './application/give-consent.js';
export { createConsentModule } from './create-consent-module.js';
