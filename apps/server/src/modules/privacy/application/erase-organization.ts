import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { organization, picture } from '../../../platform/database/schema/index.js';
import { storageKeysOf } from './picture-files.js';
import type { PrivacyContext } from './ports.js';

const NO_VERSION_IS_ABOVE = 2_147_483_647;

/**
 * Erase an organization: pictures, every row, and last the keys, so that also a copy of its sealed data is noise.
 * Its audit log stays; it names nobody but those who worked here.
 */
export function createEraseOrganization({
  dataKeys,
  pictures,
}: Pick<PrivacyContext, 'dataKeys' | 'pictures'>) {
  return async function eraseOrganization(tx: Transaction, organizationId: string): Promise<void> {
    const rows = await tx
      .select({ id: picture.id, storageKey: picture.storageKey })
      .from(picture)
      .where(eq(picture.organizationId, organizationId));
    for (const row of rows) {
      for (const key of await storageKeysOf(tx, organizationId, row)) await pictures.delete(key);
    }
    await tx.delete(organization).where(eq(organization.id, organizationId));
    await dataKeys.destroyBelow(tx, organizationId, NO_VERSION_IS_ABOVE);
  };
}
