import type { Person, routes } from '@mien/contracts';
import type { z } from 'zod';
import { person } from '../../../platform/database/schema/index.js';
import { isUniqueViolation } from '../../../platform/database/unique-violation.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { checkCustomValues } from '../domain/check-custom-values.js';
import { ExternalIdTakenError } from '../domain/errors.js';
import { foldedColumns } from '../domain/fold-text.js';
import { describePerson } from './describe-people.js';
import { setGroupsOf } from './group-membership.js';
import { personFieldsOf } from './person-fields.js';
import type { PeopleContext } from './ports.js';

interface CreatePerson {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
  readonly input: z.output<typeof routes.createPerson.body>;
}

/**
 * Add a person.
 *
 * @throws {ExternalIdTakenError} @throws {CustomValueError} @throws {NotFoundError} `group.not-found`
 */
export async function createPerson(
  context: PeopleContext,
  { principal, origin, input }: CreatePerson,
): Promise<Person> {
  const { database, audit, clock, newId } = context;
  const { organizationId } = principal;
  const { name, externalId = null, email = null, custom = {}, groupIds = [] } = input;
  const [id, now] = [newId(), clock.now()];
  return database
    .inOrganization(organizationId, async (tx) => {
      const values = checkCustomValues(await personFieldsOf(tx), {}, custom);
      const folded = foldedColumns({ name, externalId, email });
      const row = {
        id,
        organizationId,
        name,
        externalId,
        email,
        custom: values,
        createdAt: now,
        updatedAt: now,
      };
      await tx.insert(person).values({ ...row, ...folded });
      await setGroupsOf(tx, organizationId, id, groupIds);
      const described = await describePerson(tx, context, id);
      await audit.record(tx, { actor: principal, origin, action: 'person.create', resource: `person:${id}` });
      return described;
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error, 'person_external_id') ? new ExternalIdTakenError() : error;
    });
}
