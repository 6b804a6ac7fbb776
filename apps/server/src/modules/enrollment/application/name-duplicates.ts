import { and, inArray } from 'drizzle-orm';
import { person } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { JudgedPicture } from './judge-pictures.js';
import type { EnrollmentContext } from './ports.js';

/** Names of those who are already enrolled with a face, for callers who may know of them; empty for others. */
export async function nameDuplicates(
  { database, people }: Pick<EnrollmentContext, 'database' | 'people'>,
  principal: Principal,
  verdicts: readonly JudgedPicture[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(verdicts.flatMap(({ duplicateOf }) => duplicateOf ?? []))];
  if (ids.length === 0 || !principal.permissions.has('people:read')) return new Map();
  const rows = await database.inOrganization(principal.organizationId, (tx) =>
    tx
      .select({ id: person.id, name: person.name })
      .from(person)
      .where(and(inArray(person.id, ids), people.visiblePeople(principal))),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
