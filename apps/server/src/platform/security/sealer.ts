import type { Transaction } from '../database/database.js';

/** Bytes under a data key of their organization. */
export interface Sealed {
  readonly bytes: Uint8Array;
  readonly keyVersion: number;
}

/**
 * Envelope encryption, AES-256-GCM under the organization's data key.
 *
 * `context` binds the ciphertext to its place (`template:<id>`): moved to another row it does not open.
 */
export interface Sealer {
  seal(tx: Transaction, organizationId: string, context: string, plain: Uint8Array): Promise<Sealed>;
  /** @throws {TamperedDataError} if a bit was changed, the context is another, or the key is not the one. */
  open(tx: Transaction, organizationId: string, context: string, sealed: Sealed): Promise<Uint8Array>;
}
