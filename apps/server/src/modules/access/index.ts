export { accessSecret } from './application/access-secret.js';
export { API_KEY_START } from './application/authenticate.js';
export type { FaceClaim, FaceFactor } from './application/face-factor.js';
export { createSigningKeys } from './application/signing-keys.js';
export { type AccessDeps, type AccessModule, createAccessModule } from './create-access-module.js';
