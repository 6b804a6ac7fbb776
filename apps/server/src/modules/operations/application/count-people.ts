import type { Dashboard } from '@mien/contracts';
import { and, eq, gte, inArray, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { isCurrentTemplate } from '../../../platform/database/embedders.js';
import { consent, person, template } from '../../../platform/database/schema/index.js';
import type { LocalDays } from './local-days.js';

/** Whose figures. */
export interface Scope {
  readonly organizationId: string;
  /** Condition on `person` rows; undefined for everybody. */
  readonly visible: SQL | undefined;
}

const NOBODY = { active: 0, enrolled: 0, outdated: 0, withoutConsent: 0 };

/** Active people, by whether the pack in use can recognize them. */
export async function countPeople(
  tx: Transaction,
  { organizationId, visible }: Scope,
  embedderId: string,
): Promise<Dashboard['people']> {
  const hasTemplate = (condition: SQL) => sql`exists (
    select from ${template} where ${template.personId} = ${person.id} and ${condition})`;
  const isEnrolled = hasTemplate(isCurrentTemplate(embedderId));
  const isConsenting = sql`exists (
    select from ${consent} where ${consent.personId} = ${person.id} and ${consent.purpose} = 'recognition'
      and ${consent.withdrawnAt} is null)`;
  const [counts] = await tx
    .select({
      active: sql<number>`count(*)::int`,
      enrolled: sql<number>`count(*) filter (where ${isEnrolled})::int`,
      outdated: sql<number>`count(*) filter (where ${hasTemplate(sql`true`)} and not ${isEnrolled})::int`,
      withoutConsent: sql<number>`count(*) filter (where not ${isConsenting})::int`,
    })
    .from(person)
    .where(and(eq(person.organizationId, organizationId), eq(person.status, 'active'), visible));
  return counts ?? NOBODY;
}

/** How many people got a template on each day. */
export async function enrollmentsByDay(
  tx: Transaction,
  { organizationId, visible }: Scope,
  { zone, from, dates }: LocalDays,
): Promise<Dashboard['enrollmentsByDay']> {
  const day = sql<string>`to_char(${template.createdAt} at time zone ${zone}, 'YYYY-MM-DD')`;
  const rows = await tx
    .select({ day, count: sql<number>`count(distinct ${template.personId})::int` })
    .from(template)
    .where(
      and(
        eq(template.organizationId, organizationId),
        gte(template.createdAt, from),
        visible && inArray(template.personId, tx.select({ id: person.id }).from(person).where(visible)),
      ),
    )
    .groupBy(sql`1`);
  const counts = new Map(rows.map(({ day: date, count }) => [date, count]));
  return dates.map((date) => ({ day: date, count: counts.get(date) ?? 0 }));
}
