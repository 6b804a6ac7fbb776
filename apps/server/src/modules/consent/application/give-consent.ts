import type { Consent, ConsentPurpose, routes } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { consent, organization, person } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { chooseText } from '../domain/choose-text.js';
import { EvidenceMissingError } from '../domain/errors.js';
import { textsInForce } from './consent-texts.js';
import { BY_RENEWAL, listConsents } from './list-consents.js';
import type { ConsentContext } from './ports.js';

interface GiveConsent {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly personId: string;
  readonly input: z.output<typeof routes.giveConsent.body>;
}

/**
 * Give consent oneself, or record what somebody else gave. Agreeing again to the same text changes nothing; agreeing
 * to a newer one keeps the templates.
 *
 * @throws {NotFoundError} `person.not-found`
 * @throws {EvidenceMissingError} if it is somebody else's and no proof is named.
 */
export async function giveConsent(
  context: ConsentContext,
  { principal, origin, personId, input }: GiveConsent,
): Promise<Consent[]> {
  const { database, people, audit } = context;
  const { organizationId } = principal;
  const isOwn = principal.personId === personId;
  const evidence = isOwn ? undefined : input.evidence;
  if (!isOwn && evidence === undefined) throw new EvidenceMissingError();
  return database.inOrganization(organizationId, async (tx) => {
    await people.assertReach(tx, principal, personId);
    // two who record at once, and a withdrawal, take turns
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update');
    const given: { purpose: ConsentPurpose; version: number }[] = [];
    for (const purpose of new Set(input.purposes)) {
      const text = await textFor(tx, organizationId, purpose, input.language);
      const row = {
        organizationId,
        personId,
        purpose,
        version: text.version,
        textId: text.id,
        givenAt: context.clock.now(),
        givenBy: isOwn ? 'person' : 'staff',
        recordedBy: principal.actorId,
        evidence: evidence ?? null,
      };
      if (await storeConsent(tx, context, row)) given.push({ purpose, version: text.version });
    }
    const consents = await listConsents(tx, organizationId, personId);
    if (given.length > 0) {
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'consent.give',
        resource: `person:${personId}`,
        metadata: { given, by: isOwn ? 'person' : 'staff' },
      });
    }
    return consents;
  });
}

/** The text somebody who reads this language agrees to. */
export async function textFor(
  tx: Transaction,
  organizationId: string,
  purpose: ConsentPurpose,
  language: string,
): Promise<{ readonly id: string; readonly version: number }> {
  const [own] = await tx.select({ language: organization.language }).from(organization);
  const text = chooseText(
    await textsInForce(tx, organizationId, purpose),
    language,
    own?.language ?? language,
  );
  if (!text) throw new RangeError(`No text of the purpose ${purpose}.`);
  return text;
}

type NewConsent = Omit<typeof consent.$inferInsert, 'id' | 'withdrawnAt' | 'withdrawnBy'> & {
  readonly personId: string;
};

/** @returns whether anything changed. */
async function storeConsent(
  tx: Transaction,
  { newId }: Pick<ConsentContext, 'newId'>,
  row: NewConsent,
): Promise<boolean> {
  const [inForce] = await tx
    .select()
    .from(consent)
    .where(
      and(eq(consent.personId, row.personId), eq(consent.purpose, row.purpose), isNull(consent.withdrawnAt)),
    )
    .for('update');
  if (!inForce) {
    await tx.insert(consent).values({ ...row, id: newId() });
    return true;
  }
  if (inForce.version >= row.version) return false;
  // templates rest on the row in force, so that row takes up the new text and a copy keeps what was agreed before
  await tx.insert(consent).values({
    ...inForce,
    id: newId(),
    withdrawnAt: row.givenAt ?? null,
    withdrawnBy: BY_RENEWAL,
  });
  await tx.update(consent).set(row).where(eq(consent.id, inForce.id));
  return true;
}
