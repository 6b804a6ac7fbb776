import type { Person } from '@mien/contracts';
import { and, asc, count, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { isCurrentTemplate } from '../../../platform/database/embedders.js';
import {
  consent,
  membership,
  organization,
  person,
  roster,
  rosterPerson,
  template,
} from '../../../platform/database/schema/index.js';
import { NotFoundError } from '../../../platform/http/errors.js';
import type { PeopleContext } from './ports.js';

export type PersonRow = Pick<
  typeof person.$inferSelect,
  'id' | 'name' | 'externalId' | 'email' | 'status' | 'custom' | 'createdAt' | 'updatedAt'
>;

export const PERSON_COLUMNS = {
  id: person.id,
  name: person.name,
  externalId: person.externalId,
  email: person.email,
  status: person.status,
  custom: person.custom,
  createdAt: person.createdAt,
  updatedAt: person.updatedAt,
};

/** The embedder whose templates are searched in this organization today. */
export async function activeEmbedder(
  tx: Transaction,
  { embedderOf }: Pick<PeopleContext, 'embedderOf'>,
): Promise<string> {
  const [row] = await tx.select({ packId: organization.packId }).from(organization);
  if (!row) throw new NotFoundError('organization');
  return embedderOf(row.packId);
}

const gathered = <T extends { personId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const byPerson = new Map<string, T[]>();
  for (const row of rows) {
    const list = byPerson.get(row.personId);
    if (list) list.push(row);
    else byPerson.set(row.personId, [row]);
  }
  return byPerson;
};

async function factsOf(tx: Transaction, ids: readonly string[], embedderId: string) {
  const among = [...ids];
  const templates = await tx
    .select({
      personId: template.personId,
      count: count(),
      newest: max(template.createdAt),
      isCurrent: sql<boolean>`bool_or(${isCurrentTemplate(embedderId)})`,
    })
    .from(template)
    .where(inArray(template.personId, among))
    .groupBy(template.personId);
  const consents = await tx
    .select({ personId: consent.personId, purpose: consent.purpose })
    .from(consent)
    .where(and(inArray(consent.personId, among), isNull(consent.withdrawnAt)))
    .orderBy(asc(consent.purpose));
  const groups = await tx
    .select({ personId: rosterPerson.personId, id: roster.id, name: roster.name })
    .from(rosterPerson)
    .innerJoin(roster, eq(roster.id, rosterPerson.rosterId))
    .where(inArray(rosterPerson.personId, among))
    .orderBy(asc(roster.name));
  const accounts = await tx
    .select({ personId: membership.personId })
    .from(membership)
    .where(inArray(membership.personId, among));
  return {
    templates: new Map(templates.map((row) => [row.personId, row])),
    consents: gathered(consents),
    groups: gathered(groups),
    accounts: new Set(accounts.map(({ personId }) => personId)),
  };
}

const enrollmentOf = (templates: { readonly isCurrent: boolean } | undefined): Person['enrollment'] => {
  if (!templates) return 'none';
  return templates.isCurrent ? 'enrolled' : 'outdated';
};

/** People as callers see them, in the order given. */
export async function describePeople(
  tx: Transaction,
  rows: readonly PersonRow[],
  embedderId: string,
): Promise<Person[]> {
  if (rows.length === 0) return [];
  const facts = await factsOf(
    tx,
    rows.map(({ id }) => id),
    embedderId,
  );
  return rows.map((row) => {
    const templates = facts.templates.get(row.id);
    return {
      id: row.id,
      name: row.name,
      ...(row.externalId !== null && { externalId: row.externalId }),
      ...(row.email !== null && { email: row.email }),
      status: row.status === 'active' ? 'active' : 'inactive',
      enrollment: enrollmentOf(templates),
      templates: templates?.count ?? 0,
      ...(templates?.newest && { enrolledAt: templates.newest.toISOString() }),
      consents: (facts.consents.get(row.id) ?? []).map(({ purpose }) => purpose),
      groups: (facts.groups.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
      hasAccount: facts.accounts.has(row.id),
      custom: row.custom,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

/** One person as callers see them. @throws {NotFoundError} `person.not-found` */
export async function describePerson(
  tx: Transaction,
  context: Pick<PeopleContext, 'embedderOf'>,
  personId: string,
): Promise<Person> {
  const rows = await tx.select(PERSON_COLUMNS).from(person).where(eq(person.id, personId));
  const [described] = await describePeople(tx, rows, await activeEmbedder(tx, context));
  if (!described) throw new NotFoundError('person');
  return described;
}
