import type { Consent, ConsentPurpose } from '@mien/contracts';
import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import { consent, person, template } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { listConsents } from './list-consents.js';
import type { ConsentContext } from './ports.js';

interface WithdrawConsent {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly personId: string;
  readonly purposes: readonly ConsentPurpose[];
}

/** Without these nothing allows keeping a picture. */
const PICTURE_PURPOSES: ReadonlySet<ConsentPurpose> = new Set(['recognition', 'picture-storage']);

/**
 * Withdraw consent. Templates that rest on it are deleted in the same transaction, by the database itself; pictures
 * follow as soon as it is committed. What is not in force stays as it is.
 *
 * @throws {NotFoundError} `person.not-found`
 */
export async function withdrawConsent(
  context: ConsentContext,
  { principal, origin, personId, purposes }: WithdrawConsent,
): Promise<{ items: Consent[]; deletedTemplates: number }> {
  const { database, people, audit, pictures } = context;
  const { organizationId } = principal;
  const concernsPictures = purposes.some((purpose) => PICTURE_PURPOSES.has(purpose));
  const result = await database.inOrganization(organizationId, async (tx) => {
    await people.assertReach(tx, principal, personId);
    await lockTemplateFeed(tx, organizationId);
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('no key update');
    const before = await countTemplates(tx, personId);
    const withdrawn = await tx
      .update(consent)
      .set({ withdrawnAt: context.clock.now(), withdrawnBy: principal.actorId })
      .where(
        and(
          eq(consent.personId, personId),
          inArray(consent.purpose, [...purposes]),
          isNull(consent.withdrawnAt),
        ),
      )
      .returning({ purpose: consent.purpose });
    const deletedTemplates = before - (await countTemplates(tx, personId));
    if (concernsPictures) {
      await tx.update(template).set({ pictureId: null }).where(eq(template.personId, personId));
    }
    const items = await listConsents(tx, organizationId, personId);
    if (withdrawn.length > 0) {
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'consent.withdraw',
        resource: `person:${personId}`,
        metadata: { purposes: withdrawn.map(({ purpose }) => purpose), deletedTemplates },
      });
    }
    return { items, deletedTemplates };
  });
  if (concernsPictures) {
    await pictures.removeUnusedPictures(organizationId, personId).catch(context.onError);
  }
  return result;
}

async function countTemplates(tx: Transaction, personId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(template).where(eq(template.personId, personId));
  return row?.count ?? 0;
}
