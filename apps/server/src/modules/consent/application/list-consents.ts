import type { Consent } from '@mien/contracts';
import { desc, eq } from 'drizzle-orm';
import { actorNames } from '../../../platform/database/actor-names.js';
import type { Transaction } from '../../../platform/database/database.js';
import { consent } from '../../../platform/database/schema/index.js';
import { textsInForce } from './consent-texts.js';

/** `withdrawn_by` of an earlier consent that a newer one has taken the place of. */
export const BY_RENEWAL = 'renewal';

/** Every consent a person gave, newest first, also those withdrawn. */
export async function listConsents(
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<Consent[]> {
  const rows = await tx
    .select()
    .from(consent)
    .where(eq(consent.personId, personId))
    .orderBy(desc(consent.givenAt), desc(consent.id));
  const texts = await textsInForce(tx, organizationId);
  const newest = new Map(texts.map(({ purpose, version }) => [purpose, version]));
  const names = await actorNames(
    tx,
    rows.map(({ recordedBy }) => recordedBy),
  );
  return rows.map((row) => {
    const recordedBy = names.get(row.recordedBy);
    return {
      id: row.id,
      purpose: row.purpose as Consent['purpose'],
      version: row.version,
      givenAt: row.givenAt.toISOString(),
      givenBy: row.givenBy === 'person' ? 'person' : 'staff',
      ...(row.evidence !== null && { evidence: row.evidence }),
      ...(recordedBy !== undefined && { recordedBy }),
      ...(row.withdrawnAt && { withdrawnAt: row.withdrawnAt.toISOString() }),
      ...(row.withdrawnBy === BY_RENEWAL && { isReplaced: true }),
      isOutdated: row.version < (newest.get(row.purpose) ?? row.version),
    };
  });
}
