import type { Dashboard } from '@mien/contracts';
import { and, eq, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
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
  // joined rather than looked up for each person: four times as fast for 50 000 people
  const known = tx
    .select({
      personId: template.personId,
      isCurrent: sql<boolean>`bool_or(${isCurrentTemplate(embedderId)})`.as('is_current'),
    })
    .from(template)
    .where(eq(template.organizationId, organizationId))
    .groupBy(template.personId)
    .as('known');
  const agreed = tx
    .select({ personId: consent.personId })
    .from(consent)
    .where(
      and(
        eq(consent.organizationId, organizationId),
        eq(consent.purpose, 'recognition'),
        isNull(consent.withdrawnAt),
      ),
    )
    .as('agreed');
  const [counts] = await tx
    .select({
      active: sql<number>`count(*)::int`,
      enrolled: sql<number>`count(*) filter (where ${known.isCurrent})::int`,
      outdated: sql<number>`count(*) filter (where not ${known.isCurrent})::int`,
      withoutConsent: sql<number>`count(*) filter (where ${agreed.personId} is null)::int`,
    })
    .from(person)
    .leftJoin(known, eq(known.personId, person.id))
    .leftJoin(agreed, eq(agreed.personId, person.id))
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
