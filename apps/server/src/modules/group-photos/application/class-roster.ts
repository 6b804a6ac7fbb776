import { and, asc, eq, exists, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { person, template } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { peopleOf } from '../../courses/index.js';
import { searchScope } from '../../recognition/index.js';
import type { Target } from './open-group-photo.js';
import type { GroupPhotoContext } from './ports.js';

export interface RosterPerson {
  readonly id: string;
  readonly name: string;
  readonly externalId?: string;
  /** Nobody is searched for who has not, or who took their consent back. */
  readonly isEnrolled: boolean;
}

/** Who is to be in the pictures, by name: the people of the session on its day, or of the group. */
export async function classRoster(
  { people }: Pick<GroupPhotoContext, 'people'>,
  tx: Transaction,
  principal: Principal,
  { sessionId, rosterId }: Target,
): Promise<readonly RosterPerson[]> {
  const ids = sessionId
    ? await peopleOf(tx, { sessionId })
    : [...((await searchScope(tx, people, principal, rosterId ?? undefined)) ?? [])];
  if (ids.length === 0) return [];
  const hasTemplate = exists(
    tx.select({ one: sql`1` }).from(template).where(eq(template.personId, person.id)),
  );
  const rows = await tx
    .select({
      id: person.id,
      name: person.name,
      externalId: person.externalId,
      isEnrolled: sql<boolean>`${hasTemplate}`,
    })
    .from(person)
    .where(and(inArray(person.id, ids), eq(person.status, 'active')))
    .orderBy(asc(person.sortKey), asc(person.id));
  return rows.map(({ externalId, ...row }) => ({ ...row, ...(externalId !== null && { externalId }) }));
}
