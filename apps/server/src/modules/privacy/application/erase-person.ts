import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import {
  attendance,
  consent,
  erasedConsent,
  person,
  picture,
  template,
  templateChange,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { pseudonymOf } from '../../../platform/security/pseudonyms.js';
import { withoutNames } from '../domain/without-names.js';
import { forgetPersonElsewhere, pseudonymizeLog } from './forget-person.js';
import { storageKeysOf } from './picture-files.js';
import type { PrivacyContext } from './ports.js';

type Erasing = Pick<PrivacyContext, 'database' | 'keyring' | 'pictures' | 'audit' | 'clock' | 'newId'>;

export interface Erasure {
  readonly erasedAt: Date;
  readonly templates: number;
  readonly pictures: number;
  readonly logEntries: number;
  readonly auditSequence: number;
}

/** That they had consented stays, without saying who they were. */
async function keepProofOfConsent(
  { newId, clock }: Erasing,
  tx: Transaction,
  personId: string,
  name: string,
) {
  const consents = await tx.select().from(consent).where(eq(consent.personId, personId));
  if (consents.length === 0) return;
  await tx.insert(erasedConsent).values(
    consents.map(({ organizationId, purpose, version, givenBy, givenAt, withdrawnAt }) => ({
      id: newId(),
      organizationId,
      pseudonym: name,
      purpose,
      version,
      givenBy,
      givenAt,
      withdrawnAt,
      erasedAt: clock.now(),
    })),
  );
}

/** Files go before the transaction ends: if one cannot be deleted, the person is not said to be erased. */
async function deletePictures(
  { pictures }: Erasing,
  tx: Transaction,
  organizationId: string,
  personId: string,
): Promise<number> {
  const rows = await tx.select().from(picture).where(eq(picture.personId, personId)).for('update');
  for (const row of rows) {
    for (const key of await storageKeysOf(tx, organizationId, row)) await pictures.delete(key);
  }
  return rows.length;
}

/** Whoever derives attendance of their courses waits, or is waited for, before rows about them go. */
const lockAttendanceOf = (tx: Transaction, personId: string) =>
  tx.execute(sql`
    select lock_attendance_of_courses(
      array(select distinct ${attendance.courseId} from ${attendance} where ${attendance.personId} = ${personId}))`);

/**
 * Erase a person: what identifies them is deleted, what must stay is kept under a pseudonym, and the audit log proves
 * the erasure. Galleries forget their face by the change feed.
 *
 * @throws {NotFoundError} `person.not-found`
 */
export function createErasePerson(context: Erasing) {
  return async function erasePerson(
    principal: Pick<Principal, 'actorId' | 'organizationId'>,
    origin: RequestOrigin | undefined,
    personId: string,
    reason: string,
  ): Promise<Erasure> {
    const { organizationId } = principal;
    const erasedAt = context.clock.now();
    return context.database.inOrganization(organizationId, async (tx) => {
      await lockTemplateFeed(tx, organizationId);
      await lockAttendanceOf(tx, personId);
      const [erased] = await tx.select().from(person).where(eq(person.id, personId)).for('no key update');
      if (!erased) throw new NotFoundError('person');
      const name = pseudonymOf(context.keyring, organizationId, personId);

      await keepProofOfConsent(context, tx, personId, name);
      const logEntries = await pseudonymizeLog(tx, personId, name);
      await forgetPersonElsewhere(tx, erased);
      // what the feed said of them before; the deletions below are the last it says
      await tx.delete(templateChange).where(eq(templateChange.personId, personId));
      const templates = await tx
        .delete(template)
        .where(eq(template.personId, personId))
        .returning({ id: template.id });
      const pictures = await deletePictures(context, tx, organizationId, personId);
      await tx.delete(person).where(eq(person.id, personId));

      const counts = { templates: templates.length, pictures, logEntries };
      const auditSequence = await context.audit.record(tx, {
        actor: principal,
        origin,
        action: 'person.erase',
        resource: `person:${personId}`,
        metadata: {
          ...counts,
          reason: withoutNames(reason, [erased.name, erased.externalId, erased.email, personId]),
        },
      });
      return { erasedAt, ...counts, auditSequence };
    });
  };
}
