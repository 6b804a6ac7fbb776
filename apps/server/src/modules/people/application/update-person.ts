import type { Person, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { person } from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { checkCustomValues } from '../domain/check-custom-values.js';
import { ExternalIdTakenError, PersonChangedError } from '../domain/errors.js';
import { foldedColumns } from '../domain/fold-text.js';
import { describePerson } from './describe-people.js';
import { setGroupsOf } from './group-membership.js';
import { personFieldsOf } from './person-fields.js';
import type { PeopleContext } from './ports.js';
import { assertReach } from './reach.js';

type PersonChange = z.output<typeof routes.updatePerson.body>;

interface UpdatePerson {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly personId: string;
  readonly change: PersonChange;
}

/**
 * Change a person; what is not named stays.
 *
 * @throws {PersonChangedError} if they changed since `ifUnchangedSince`.
 * @throws {NotFoundError} `person.not-found`, `group.not-found`
 * @throws {ExternalIdTakenError} @throws {CustomValueError}
 */
export async function updatePerson(
  context: PeopleContext,
  { principal, origin, personId, change }: UpdatePerson,
): Promise<Person> {
  const { database, audit, clock } = context;
  const { organizationId } = principal;
  const { ifUnchangedSince, groupIds, custom, ...columns } = change;
  return database
    .inOrganization(organizationId, async (tx) => {
      await assertReach(tx, principal, personId);
      const current = await lockPerson(tx, personId, ifUnchangedSince);
      const next = {
        name: columns.name ?? current.name,
        externalId: columns.externalId === undefined ? current.externalId : columns.externalId,
        email: columns.email === undefined ? current.email : columns.email,
        status: columns.status ?? current.status,
      };
      const values = custom && checkCustomValues(await personFieldsOf(tx), current.custom, custom);
      await tx
        .update(person)
        .set({
          ...next,
          ...foldedColumns(next),
          ...(values && { custom: values }),
          updatedAt: laterThan(current.updatedAt, clock.now()),
        })
        .where(eq(person.id, personId));
      if (groupIds) await setGroupsOf(tx, organizationId, personId, groupIds);
      const described = await describePerson(tx, context, personId);
      await audit.record(tx, {
        actor: principal,
        origin,
        action: actionOf(current.status, next.status),
        resource: `person:${personId}`,
        metadata: { changed: Object.keys(change).filter((key) => key !== 'ifUnchangedSince') },
      });
      return described;
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'person_external_id') ? new ExternalIdTakenError() : error;
    });
}

async function lockPerson(tx: Transaction, personId: string, ifUnchangedSince: string | undefined) {
  const [row] = await tx.select().from(person).where(eq(person.id, personId)).for('no key update');
  if (!row) throw new NotFoundError('person');
  if (ifUnchangedSince && row.updatedAt.getTime() !== new Date(ifUnchangedSince).getTime()) {
    throw new PersonChangedError();
  }
  return row;
}

/** Two changes within a millisecond, or under a clock set back, still differ. */
const laterThan = (earlier: Date, now: Date): Date =>
  new Date(Math.max(now.getTime(), earlier.getTime() + 1));

function actionOf(before: string, after: string): string {
  if (before === after) return 'person.update';
  return after === 'active' ? 'person.activate' : 'person.deactivate';
}
