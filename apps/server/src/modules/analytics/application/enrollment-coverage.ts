import type { EnrollmentCoverage } from '@mien/contracts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { isCurrentTemplate } from '../../../platform/database/embedders.js';
import {
  consent,
  courseRoster,
  person,
  roster,
  rosterPerson,
  rosterStaff,
  template,
} from '../../../platform/database/schema/index.js';
import { type FiguresScope, inCourses } from './figures-scope.js';
import type { Reaching } from './ports.js';

interface Row extends Record<string, unknown> {
  readonly id: string | null;
  readonly name: string | null;
  readonly people: number;
  readonly consented: number;
  readonly enrolled: number;
  readonly outdated: number;
}

/** Whose templates and consents are looked up once, for the total and for every group. */
const states = (scope: FiguresScope, embedderId: string): SQL => sql`
  select ${person.id} as id, agreed.person_id is not null as consented, coalesce(known.current, false) as enrolled,
    known.person_id is not null and not known.current as outdated
  from ${person}
  left join (
    select ${template.personId} as person_id, bool_or(${isCurrentTemplate(embedderId)}) as current
    from ${template} where ${template.organizationId} = ${scope.organizationId} group by ${template.personId}
  ) as known on known.person_id = ${person.id}
  left join (
    select ${consent.personId} as person_id from ${consent}
    where ${consent.organizationId} = ${scope.organizationId} and ${consent.purpose} = 'recognition'
      and ${consent.withdrawnAt} is null
  ) as agreed on agreed.person_id = ${person.id}
  where ${and(eq(person.organizationId, scope.organizationId), eq(person.status, 'active'), scope.people)}`;

/** A teacher reads of the groups they look after and of those that come to their courses. */
function visibleGroups(scope: FiguresScope, { reach, membershipId }: Reaching): SQL {
  if (reach === 'organization') return sql`true`;
  return sql`(${roster.id} in (select ${rosterStaff.rosterId} from ${rosterStaff}
      where ${rosterStaff.membershipId} = ${membershipId ?? null}::uuid)
    or ${roster.id} in (select ${courseRoster.rosterId} from ${courseRoster}
      where ${inCourses(sql`${courseRoster.courseId}`, scope.courses) ?? sql`true`}))`;
}

const toCoverage = ({ people, consented, enrolled, outdated }: Row) => ({
  people,
  consented,
  enrolled,
  outdated,
});

/** How many can be recognized, in all and by group, least covered first. */
export async function readCoverage(
  tx: Transaction,
  principal: Reaching,
  { scope, embedderId }: { scope: FiguresScope; embedderId: string },
): Promise<EnrollmentCoverage> {
  const counts = sql`count(*)::int as people, (count(*) filter (where consented))::int as consented,
    (count(*) filter (where enrolled))::int as enrolled, (count(*) filter (where outdated))::int as outdated`;
  const { rows } = await tx.execute<Row>(sql`
    with state as materialized (${states(scope, embedderId)})
    select null::uuid as id, null::text as name, ${counts} from state
    union all
    select per_group.id, ${roster.name}, people, consented, enrolled, outdated from (
      select ${rosterPerson.rosterId} as id, ${counts}
      from state join ${rosterPerson} on ${rosterPerson.personId} = state.id group by 1
    ) as per_group join ${roster} on ${roster.id} = per_group.id where ${visibleGroups(scope, principal)}`);
  const total = rows.find(({ id }) => id === null);
  if (!total) throw new Error('A count has one row.');
  const groups = rows.flatMap((row) =>
    row.id !== null && row.name !== null ? [{ id: row.id, name: row.name, ...toCoverage(row) }] : [],
  );
  return {
    total: toCoverage(total),
    groups: groups.sort(
      (a, b) => a.enrolled / a.people - b.enrolled / b.people || a.name.localeCompare(b.name),
    ),
  };
}
