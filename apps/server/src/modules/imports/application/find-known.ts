import { asc, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { person } from '../../../platform/database/schema/index.js';
import { foldText } from '../../people/index.js';
import { groupBy } from '../domain/group-by.js';
import type { KnownPerson } from '../domain/plan-row.js';
import type { PersonLine } from './read-people.js';

export type FoundPerson = KnownPerson & { readonly id: string };

/** People of the organization by what an import may say of them. */
export interface KnownPeople {
  byExternalId(externalId: string): FoundPerson | undefined;
  /** Everybody whose name is written alike. */
  byName(name: string): readonly FoundPerson[];
}

const COLUMNS = {
  id: person.id,
  name: person.name,
  externalId: person.externalId,
  email: person.email,
  custom: person.custom,
  sortKey: person.sortKey,
};

/** Look people up by external ids and names, and hold them until the transaction ends. */
export async function findKnown(
  tx: Transaction,
  externalIds: readonly string[],
  names: readonly string[],
): Promise<KnownPeople> {
  const rows = await tx
    .select(COLUMNS)
    .from(person)
    .where(
      sql`${person.externalId} = any(${sql.param([...externalIds])}::text[])
          or ${person.sortKey} = any(${sql.param(names.map(foldText))}::text[])`,
    )
    .orderBy(asc(person.id))
    .for('no key update');
  const byExternalId = new Map(rows.map((row) => [row.externalId, row]));
  const byName = groupBy(rows, ({ sortKey }) => sortKey);
  return {
    byExternalId: (externalId) => byExternalId.get(externalId),
    byName: (name) => byName.get(foldText(name)) ?? [],
  };
}

/**
 * Whom a line is about: by external id; without one by name and e-mail together, for a name alone says too little.
 * A folder may also be called like the only person of that name.
 */
export function personOf(known: KnownPeople, { input, isFolder }: PersonLine): FoundPerson | undefined {
  const { externalId, name, email } = input;
  if (externalId !== undefined) return known.byExternalId(externalId);
  if (name === undefined) return undefined;
  const alike = known.byName(name);
  if (isFolder) return known.byExternalId(name) ?? (alike.length === 1 ? alike[0] : undefined);
  return email === undefined
    ? undefined
    : alike.find((found) => found.email !== null && foldText(found.email) === foldText(email));
}

/** What tells people of one file apart, as {@link personOf} does; nothing where every line is somebody else. */
export function identityOf({ input: { externalId, name, email } }: PersonLine): string | undefined {
  if (externalId !== undefined) return `id ${externalId}`;
  return name === undefined || email === undefined ? undefined : `${foldText(name)} ${foldText(email)}`;
}
