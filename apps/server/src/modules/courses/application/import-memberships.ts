import type { FileLine, FileOutcome } from '@mien/contracts';
import { inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { person, roster, rosterPerson } from '../../../platform/database/schema/index.js';
import type { LineProblem, Read } from '../domain/line-problem.js';
import { type MembershipLine, readMembershipLine } from '../domain/read-membership-line.js';
import type { Changing, CoursesContext } from './ports.js';

type Cells = Readonly<Record<string, string>>;

interface Known {
  readonly groups: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  /** Days of those who are in a group already, by group and person. */
  readonly memberships: ReadonlyMap<string, string>;
}

const pair = (rosterId: string, personId: string): string => `${rosterId} ${personId}`;
const days = (from: string | null | undefined, to: string | null | undefined): string =>
  `${from ?? ''}/${to ?? ''}`;

async function findKnown(tx: Transaction, lines: readonly MembershipLine[]): Promise<Known> {
  const names = [...new Set(lines.map(({ group }) => group))];
  const numbers = [...new Set(lines.map(({ externalId }) => externalId))];
  const groups = await tx
    .select({ id: roster.id, name: roster.name })
    .from(roster)
    .where(sql`${roster.name} = any(${sql.param(names)}::text[])`)
    .for('key share');
  const people = await tx
    .select({ id: person.id, externalId: person.externalId })
    .from(person)
    .where(sql`${person.externalId} = any(${sql.param(numbers)}::text[])`)
    .for('key share');
  const ids = groups.map(({ id }) => id);
  const there =
    ids.length === 0 ? [] : await tx.select().from(rosterPerson).where(inArray(rosterPerson.rosterId, ids));
  return {
    groups: new Map(groups.map(({ id, name }) => [name, id])),
    people: new Map(people.map(({ id, externalId }) => [externalId ?? '', id])),
    memberships: new Map(there.map((row) => [pair(row.rosterId, row.personId), days(row.from, row.to)])),
  };
}

interface Judged {
  readonly line: FileLine;
  readonly row?: { readonly rosterId: string; readonly personId: string } & Pick<
    MembershipLine,
    'from' | 'to'
  >;
}

function judge(number: number, read: Read<MembershipLine>, about: string, known: Known): Judged {
  const refuse = ({ column, reason }: LineProblem): Judged => ({
    line: { number, about, verdict: 'invalid', column, reason },
  });
  if (read.kind === 'invalid') return refuse(read.problem);
  const { externalId, group, from, to } = read.value;
  const rosterId = known.groups.get(group);
  if (!rosterId) return refuse({ column: 'group', reason: 'unknown' });
  const personId = known.people.get(externalId);
  if (!personId) return refuse({ column: 'external_id', reason: 'unknown' });
  const before = known.memberships.get(pair(rosterId, personId));
  const verdict = before === undefined ? 'created' : before === days(from, to) ? 'unchanged' : 'changed';
  return { line: { number, about, verdict }, row: { rosterId, personId, ...read.value } };
}

async function write(tx: Transaction, organizationId: string, judged: readonly Judged[]): Promise<void> {
  const rows = new Map(judged.flatMap(({ row }) => (row ? [[pair(row.rosterId, row.personId), row]] : [])));
  await tx.execute(sql`
    insert into ${rosterPerson} (organization_id, roster_id, person_id, "from", "to")
    select ${organizationId}, r.roster_id, r.person_id, r."from", r."to"
      from jsonb_to_recordset(${JSON.stringify(
        [...rows.values()].map(({ rosterId, personId, from, to }) => ({
          roster_id: rosterId,
          person_id: personId,
          from: from ?? null,
          to: to ?? null,
        })),
      )}::jsonb) as r (roster_id uuid, person_id uuid, "from" date, "to" date)
    on conflict (roster_id, person_id) do update set "from" = excluded."from", "to" = excluded."to"`);
}

/** Put people into groups as the lines of a file say: all of them, or nobody when a line is wrong. */
export async function importMemberships(
  { database, audit }: CoursesContext,
  { principal, origin }: Changing,
  lines: readonly Cells[],
  rehearse: boolean,
): Promise<FileOutcome> {
  const { organizationId } = principal;
  const reads = lines.map(readMembershipLine);
  return database.inOrganization(organizationId, async (tx) => {
    const known = await findKnown(
      tx,
      reads.flatMap((read) => (read.kind === 'read' ? [read.value] : [])),
    );
    const judged = reads.map((read, index) => judge(index + 2, read, lines[index]?.group ?? '', known));
    const isApplied = !rehearse && judged.length > 0 && judged.every(({ row }) => row !== undefined);
    if (isApplied) {
      await write(tx, organizationId, judged);
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'group.import',
        resource: `organization:${organizationId}`,
        metadata: { lines: judged.length },
      });
    }
    return { isApplied, lines: judged.map(({ line }) => line) };
  });
}
