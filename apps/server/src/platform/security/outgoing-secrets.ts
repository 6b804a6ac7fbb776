import { eq, inArray } from 'drizzle-orm';
import { newId } from '../clock.js';
import type { Transaction } from '../database/database.js';
import { outgoingSecret } from '../database/schema/index.js';
import type { Sealer } from './sealer.js';

const placeOf = (id: string): string => `outgoing-secret:${id}`;

/** Keep what the product shows to another system. @returns the id it is kept by */
export async function keepSecret(
  sealer: Sealer,
  tx: Transaction,
  organizationId: string,
  secret: string,
): Promise<string> {
  const id = newId();
  const { bytes, keyVersion } = await sealer.seal(tx, organizationId, placeOf(id), Buffer.from(secret));
  await tx.insert(outgoingSecret).values({ id, organizationId, sealed: bytes, keyVersion });
  return id;
}

/** @returns nothing when it is not kept any more. */
export async function readSecret(
  sealer: Sealer,
  tx: Transaction,
  organizationId: string,
  id: string,
): Promise<string | undefined> {
  const [row] = await tx.select().from(outgoingSecret).where(eq(outgoingSecret.id, id));
  if (!row) return undefined;
  const { sealed: bytes, keyVersion } = row;
  const plain = await sealer.open(tx, organizationId, placeOf(id), { bytes, keyVersion });
  return Buffer.from(plain).toString();
}

/** Forget what nothing refers to any more. */
export async function forgetSecrets(tx: Transaction, ids: readonly (string | null)[]): Promise<void> {
  const kept = ids.filter((id) => id !== null);
  if (kept.length > 0) await tx.delete(outgoingSecret).where(inArray(outgoingSecret.id, kept));
}
