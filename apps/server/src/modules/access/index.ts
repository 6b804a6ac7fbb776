export { accessSecret } from './application/access-secret.js';
export type { Attempt, AttemptGuard } from './application/attempt-guard.js';
export { API_KEY_START } from './application/authenticate.js';
export type { FaceFactor } from './application/face-factor.js';
export type { FaceSignIn } from './application/face-sign-in.js';
export type { NoteShown } from './application/note-shown.js';
export type { SigningKeys } from './application/signing-keys.js';
export { createSigningKeys } from './application/signing-keys.js';
export { type AccessDeps, type AccessModule, createAccessModule } from './create-access-module.js';
