import type { EnrollmentCoverage } from '@mien/contracts';
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
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
  readonly unconsented: number;
  readonly unknown: number;
  readonly outdated: number;
}

const counted = (scope: FiguresScope): SQL | undefined =>
  and(eq(person.organizationId, scope.organizationId), eq(person.status, 'active'), scope.people);

/** People whom something keeps from being recognized: in most organizations few, so that groups are added up fast. */
const lacking = (scope: FiguresScope, embedderId: string): SQL => sql`
  select * from (
    select ${person.id} as id, agreed.person_id is null as unconsented, known.person_id is null as unknown,
      not known.current as outdated
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
    where ${counted(scope)}
  ) as state where unconsented or unknown or outdated`;

/** Which members of groups are counted: all but the inactive ones, or those whom the caller may see. */
function countedMembers(scope: FiguresScope): SQL {
  const people = (condition: SQL | undefined) => sql`(select ${person.id} from ${person} where ${condition})`;
  if (scope.people) return sql`${rosterPerson.personId} in ${people(counted(scope))}`;
  const isInactive = and(eq(person.organizationId, scope.organizationId), ne(person.status, 'active'));
  return sql`${rosterPerson.personId} not in ${people(isInactive)}`;
}

/** A teacher reads of the groups they look after and of those that come to their courses. */
function visibleGroups(scope: FiguresScope, { reach, membershipId }: Reaching): SQL {
  if (reach === 'organization') return sql`true`;
  return sql`(${roster.id} in (select ${rosterStaff.rosterId} from ${rosterStaff}
      where ${rosterStaff.membershipId} = ${membershipId ?? null}::uuid)
    or ${roster.id} in (select ${courseRoster.rosterId} from ${courseRoster}
      where ${inCourses(sql`${courseRoster.courseId}`, scope.courses) ?? sql`true`}))`;
}

const toCoverage = ({ people, unconsented, unknown, outdated }: Row) => ({
  people,
  consented: people - unconsented,
  enrolled: people - unknown - outdated,
  outdated,
});

/** How many can be recognized, in all and by group, least covered first. */
export async function readCoverage(
  tx: Transaction,
  principal: Reaching,
  { scope, embedderId }: { scope: FiguresScope; embedderId: string },
): Promise<EnrollmentCoverage> {
  const counts = sql`(count(*) filter (where unconsented))::int as unconsented,
    (count(*) filter (where lacking.unknown))::int as unknown, (count(*) filter (where outdated))::int as outdated`;
  const { rows } = await tx.execute<Row>(sql`
    with lacking as materialized (${lacking(scope, embedderId)})
    select null::uuid as id, null::text as name,
      (select count(*)::int from ${person} where ${counted(scope)}) as people, ${counts} from lacking
    union all
    select per_group.id, ${roster.name}, people, unconsented, per_group.unknown, outdated from (
      select ${rosterPerson.rosterId} as id, count(*)::int as people, ${counts}
      from ${rosterPerson} left join lacking on lacking.id = ${rosterPerson.personId}
      where ${countedMembers(scope)} group by 1
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
