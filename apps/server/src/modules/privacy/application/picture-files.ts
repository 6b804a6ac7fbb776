import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { dataKey } from '../../../platform/database/schema/index.js';

/** Where a picture lies once it was sealed anew under `version`; the same however often the rotation is resumed. */
export const resealedKeyOf = (pictureId: string, version: number): string => `${pictureId}-v${version}`;

/** Every key under which a file of this picture may lie, also after a rotation that did not end. */
export async function storageKeysOf(
  tx: Transaction,
  organizationId: string,
  picture: { readonly id: string; readonly storageKey: string },
): Promise<readonly string[]> {
  const versions = await tx
    .select({ version: dataKey.version })
    .from(dataKey)
    .where(eq(dataKey.organizationId, organizationId));
  const keys = versions.map(({ version }) => resealedKeyOf(picture.id, version));
  return [...new Set([picture.storageKey, picture.id, ...keys])];
}
