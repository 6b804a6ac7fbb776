import type { Keyring } from './keyring.js';

const PURPOSE = 'mien pseudonyms';
const CHARACTERS = 22;

/** What stands for a person in records that outlive them. */
export const PSEUDONYM = /^p_[\w-]{22}$/;

/**
 * A keyed hash of a person's id: the same person gets the same one, and nobody finds the person from it without the
 * installation's key.
 */
export const pseudonymOf = (keyring: Keyring, organizationId: string, personId: string): string =>
  `p_${keyring
    .authenticate(PURPOSE, `${organizationId}|${personId.toLowerCase()}`)
    .toString('base64url')
    .slice(0, CHARACTERS)}`;
