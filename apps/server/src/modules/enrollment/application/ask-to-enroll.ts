import { and, eq, inArray, isNull, not } from 'drizzle-orm';
import { isCurrentTemplate } from '../../../platform/database/embedders.js';
import { consent, organization, person, template } from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { emit } from '../../notifications/index.js';
import type { EnrollmentContext } from './ports.js';

interface Asking {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly personIds: readonly string[];
}

/**
 * Ask people to enroll: active ones within reach who agreed to be recognized and cannot be yet. Who is asked twice on one
 * day hears of it once.
 */
export async function askToEnroll(context: EnrollmentContext, { principal, origin, personIds }: Asking) {
  const { database, people, recognizer, clock, audit } = context;
  const { organizationId } = principal;
  const day = clock.now().toISOString().slice(0, 10);
  return database.inOrganization(organizationId, async (tx) => {
    const [own] = await tx.select({ packId: organization.packId }).from(organization);
    if (!own) throw new NotFoundError('organization');
    const { embedderId } = await recognizer.describePack(own.packId);
    const agreed = tx
      .select({ id: consent.personId })
      .from(consent)
      .where(and(eq(consent.purpose, 'recognition'), isNull(consent.withdrawnAt)));
    const enrolled = tx.select({ id: template.personId }).from(template).where(isCurrentTemplate(embedderId));
    const due = await tx
      .select({ id: person.id })
      .from(person)
      .where(
        and(
          inArray(person.id, [...personIds]),
          eq(person.status, 'active'),
          people.visiblePeople(principal),
          inArray(person.id, agreed),
          not(inArray(person.id, enrolled)),
        ),
      );
    const events = due.map(({ id }) => ({
      organizationId,
      kind: 'enrollment.needed' as const,
      subjectPersonId: id,
      data: {},
      key: `enrollment-needed:${id}:${day}`,
    }));
    if (events.length > 0) await emit(tx, ...events);
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'enrollment.ask',
      resource: `organization:${organizationId}`,
      metadata: { asked: due.length },
    });
    return { asked: due.length, passedOver: new Set(personIds).size - due.length };
  });
}
