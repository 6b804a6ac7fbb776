import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { roster, rosterPerson } from '../../../platform/database/schema/index.js';
import { groupBy } from '../domain/group-by.js';
import type { ImportsContext, RowEffects } from './ports.js';
import type { PersonLine } from './read-people.js';

type Joined = Pick<RowEffects, 'joinedGroups' | 'madeGroups'>;

/** Put people into the groups their lines name; groups that are not there are made. */
export async function joinGroups(
  { newId, clock }: Pick<ImportsContext, 'newId' | 'clock'>,
  tx: Transaction,
  organizationId: string,
  people: ReadonlyMap<PersonLine, string>,
): Promise<ReadonlyMap<PersonLine, Joined>> {
  const names = [...new Set([...people.keys()].flatMap(({ input }) => input.groups))].sort();
  if (names.length === 0) return new Map();
  const createdAt = clock.now();
  const made = await tx
    .insert(roster)
    .values(names.map((name) => ({ id: newId(), organizationId, name, createdAt })))
    .onConflictDoNothing()
    .returning({ id: roster.id });
  const rosters = await tx
    .select({ id: roster.id, name: roster.name })
    .from(roster)
    .where(inArray(roster.name, names));
  const idOf = new Map(rosters.map(({ id, name }) => [name, id]));
  const wished = [...people].flatMap(([{ input }, personId]) =>
    input.groups.map((name) => ({ organizationId, rosterId: idOf.get(name) as string, personId })),
  );
  const added = await tx
    .insert(rosterPerson)
    .values(wished)
    .onConflictDoNothing()
    .returning({ rosterId: rosterPerson.rosterId, personId: rosterPerson.personId });
  const ofPerson = groupBy(added, ({ personId }) => personId);
  const isMade = new Set(made.map(({ id }) => id));
  const joined = new Map<PersonLine, Joined>();
  for (const [line, personId] of people) {
    const joinedGroups = (ofPerson.get(personId) ?? []).map(({ rosterId }) => rosterId);
    if (joinedGroups.length === 0) continue;
    const madeGroups = joinedGroups.filter((id) => isMade.has(id));
    joined.set(line, { joinedGroups, ...(madeGroups.length > 0 && { madeGroups }) });
  }
  return joined;
}
