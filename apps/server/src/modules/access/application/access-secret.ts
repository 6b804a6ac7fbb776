import type { Keyring } from '../../../platform/security/keyring.js';

/** What sessions and signing keys are sealed with: it stays the same over restarts and a change of the master key. */
export const accessSecret = (keyring: Keyring): string =>
  keyring.authenticate('mien access', '').toString('base64url');
