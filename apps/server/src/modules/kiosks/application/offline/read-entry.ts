import { createHash } from 'node:crypto';
import {
  type PublicKey,
  type QueuedContent,
  type QueuedEntry,
  queuedContent,
  queuedEntry,
} from '@mien/contracts';
import { compactDecrypt, compactVerify, importJWK } from 'jose';
import { QueueForgedError } from '../../domain/errors.js';
import type { KioskContext } from '../ports.js';
import { queueKeysOf } from './queue-keys.js';

export interface ReadEntry extends QueuedEntry {
  /** SHA-256 of the whole entry, base64url. */
  readonly hash: string;
}

/** @throws {QueueForgedError} if the device of this key did not sign it. */
export async function readEntry(signingKey: PublicKey, signed: string): Promise<ReadEntry> {
  try {
    const { payload } = await compactVerify(signed, await importJWK(signingKey, 'ES256'), {
      algorithms: ['ES256'],
    });
    const entry = queuedEntry.parse(JSON.parse(new TextDecoder().decode(payload)));
    return { ...entry, hash: createHash('sha256').update(signed).digest('base64url') };
  } catch {
    throw new QueueForgedError();
  }
}

/** @returns undefined for what cannot be opened, or is not of the way that was signed. */
export async function openContent(
  context: Pick<KioskContext, 'keyring'>,
  queueId: string,
  { sealed, way }: QueuedEntry,
): Promise<QueuedContent | undefined> {
  try {
    const key = await importJWK(queueKeysOf(context, queueId).privateKey, 'ECDH-ES');
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['ECDH-ES'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    const content = queuedContent.parse(JSON.parse(new TextDecoder().decode(plaintext)));
    return content.way === way ? content : undefined;
  } catch {
    return undefined;
  }
}
