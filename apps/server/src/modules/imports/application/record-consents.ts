import type { Transaction } from '../../../platform/database/database.js';
import { consent, organization } from '../../../platform/database/schema/index.js';
import { textFor } from '../../consent/index.js';
import type { ImportJob, ImportsContext } from './ports.js';

/**
 * Record the consent to recognition that the importer has proof of, for everybody who has none in force.
 *
 * @returns the consents made, by person; none without evidence.
 */
export async function recordConsents(
  { newId, clock }: Pick<ImportsContext, 'newId' | 'clock'>,
  tx: Transaction,
  { organizationId, input }: ImportJob,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { consentEvidence: evidence, actorId: recordedBy } = input;
  if (evidence === undefined || personIds.length === 0) return new Map();
  const [own] = await tx.select({ language: organization.language }).from(organization);
  const text = await textFor(tx, organizationId, 'recognition', own?.language ?? 'en');
  const made = await tx
    .insert(consent)
    .values(
      [...new Set(personIds)].map((personId) => ({
        id: newId(),
        organizationId,
        personId,
        purpose: 'recognition',
        version: text.version,
        textId: text.id,
        givenAt: clock.now(),
        givenBy: 'staff',
        recordedBy,
        evidence,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: consent.id, personId: consent.personId });
  return new Map(made.map(({ id, personId }) => [personId, id]));
}
