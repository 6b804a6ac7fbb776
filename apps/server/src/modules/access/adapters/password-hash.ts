import { hash, verify } from '@node-rs/argon2';

/** Argon2id at the strength OWASP asks for: 19 MiB, two passes, one lane. */
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), STRENGTH);

export const verifyPassword = (stored: {
  readonly hash: string;
  readonly password: string;
}): Promise<boolean> => verify(stored.hash, stored.password.normalize('NFKC'));
