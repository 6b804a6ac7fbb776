import type { PersonField } from '@mien/contracts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { importRow, person } from '../../../platform/database/schema/index.js';
import { foldedColumns } from '../../people/index.js';
import type { ImportVerdict } from '../domain/picture-verdict.js';
import type { KnownPerson } from '../domain/plan-row.js';
import { findKnown, personOf } from './find-known.js';
import { joinGroups } from './join-groups.js';
import { type LinePlan, planLine } from './plan-line.js';
import type { ImportJob, ImportsContext, RowEffects } from './ports.js';
import type { PersonLine, RepeatedLine } from './read-people.js';
import { recordConsents } from './record-consents.js';

interface Outcome {
  readonly line: RepeatedLine;
  readonly verdict: ImportVerdict;
  readonly reason?: string;
  readonly personId?: string;
  readonly effects: RowEffects;
}

type Planned = { readonly line: RepeatedLine; readonly plan: LinePlan };

/**
 * Carry out some lines of an import and store what became of each, in one transaction: after a crash a line is done
 * with its row, or not at all. No two of the lines are about the same person.
 */
export async function applyLines(
  context: ImportsContext,
  tx: Transaction,
  job: ImportJob,
  { lines, fields }: { readonly lines: readonly RepeatedLine[]; readonly fields: readonly PersonField[] },
): Promise<void> {
  const { organizationId, jobId, input } = job;
  const planned = await planLines(tx, lines, fields);
  const outcomes = input.rehearse
    ? await rehearse(tx, job, planned)
    : await carryOut(context, tx, job, planned, fields);
  const rows = outcomes.map(({ line, verdict, reason, personId, effects }) => ({
    organizationId,
    jobId,
    number: line.number,
    source: line.source,
    verdict,
    reason: reason ?? null,
    personId: personId ?? null,
    createdPerson: verdict === 'created' && !input.rehearse,
    before: Object.keys(effects).length > 0 ? effects : null,
  }));
  await tx.insert(importRow).values(rows).onConflictDoNothing();
}

async function planLines(
  tx: Transaction,
  lines: readonly RepeatedLine[],
  fields: readonly PersonField[],
): Promise<Planned[]> {
  const ids = lines.flatMap(
    ({ input, isFolder }) => input.externalId ?? (isFolder ? (input.name ?? []) : []),
  );
  const names = lines.flatMap(({ input }) => (input.externalId === undefined ? (input.name ?? []) : []));
  const known = await findKnown(tx, ids, names);
  return lines.map((line) => ({ line, plan: planLine(line, personOf(known, line), fields) }));
}

const isChanged = (effects: RowEffects): boolean => Object.keys(effects).length > 0;

/** What would happen. A line about somebody whom an earlier line would have made would change them. */
async function rehearse(
  tx: Transaction,
  { jobId }: ImportJob,
  planned: readonly Planned[],
): Promise<Outcome[]> {
  const earlier = planned.flatMap(({ line }) => line.earlier);
  const rows = earlier.length
    ? await tx
        .select({ number: importRow.number })
        .from(importRow)
        .where(
          and(
            eq(importRow.jobId, jobId),
            eq(importRow.verdict, 'created'),
            inArray(importRow.number, earlier),
          ),
        )
    : [];
  const made = new Set(rows.map(({ number }) => number));
  return planned.map(({ line, plan }) => {
    if (plan.kind === 'invalid') return { line, verdict: 'invalid', reason: plan.reason, effects: {} };
    if (plan.kind === 'create') {
      const isKnown = line.earlier.some((number) => made.has(number));
      return { line, verdict: isKnown ? 'updated' : 'created', effects: {} };
    }
    const verdict = Object.keys(plan.changes).length > 0 ? 'updated' : 'unchanged';
    return { line, verdict, personId: plan.id, effects: {} };
  });
}

async function carryOut(
  context: ImportsContext,
  tx: Transaction,
  job: ImportJob,
  planned: readonly Planned[],
  fields: readonly PersonField[],
): Promise<Outcome[]> {
  const made = await createPeople(context, tx, job, planned);
  // somebody else has just made a person with the same external id: theirs is changed instead
  const beaten = planned.filter(({ line, plan }) => plan.kind === 'create' && !made.has(line));
  const settled = planned.filter((one) => !beaten.includes(one));
  const again = beaten.length
    ? await planLines(
        tx,
        beaten.map(({ line }) => line),
        fields,
      )
    : [];

  const people = new Map<PersonLine, string>(made);
  for (const { line, plan } of [...settled, ...again]) {
    if (plan.kind !== 'keep') continue;
    people.set(line, plan.id);
    if (isChanged({ ...plan.changes })) await changePerson(context, tx, plan.id, plan.person);
  }
  const joined = await joinGroups(context, tx, job.organizationId, people);
  const consents = await recordConsents(context, tx, job, [...people.values()]);
  return [...settled, ...again].map(({ line, plan }) => {
    if (plan.kind === 'invalid') return { line, verdict: 'invalid', reason: plan.reason, effects: {} };
    const personId = people.get(line);
    // made by somebody else and gone again in between
    if (personId === undefined) return { line, verdict: 'invalid', reason: 'externalId', effects: {} };
    const consentId = consents.get(personId);
    const effects: RowEffects = {
      ...(plan.kind === 'keep' && isChanged({ ...plan.changes }) && { changes: plan.changes }),
      ...joined.get(line),
      ...(consentId !== undefined && { consentId }),
    };
    const kept = isChanged(effects) ? 'updated' : 'unchanged';
    return { line, verdict: plan.kind === 'create' ? 'created' : kept, personId, effects };
  });
}

async function createPeople(
  { newId, clock }: ImportsContext,
  tx: Transaction,
  { organizationId, jobId }: ImportJob,
  planned: readonly Planned[],
): Promise<Map<PersonLine, string>> {
  const now = clock.now();
  const rows = new Map<string, PersonLine>();
  const values = planned.flatMap(({ line, plan }) => {
    if (plan.kind !== 'create') return [];
    const id = newId();
    rows.set(id, line);
    const { custom, ...columns } = plan.person;
    const shared = { id, organizationId, importId: jobId, createdAt: now, updatedAt: now };
    return [{ ...shared, ...columns, custom: { ...custom }, ...foldedColumns(plan.person) }];
  });
  if (values.length === 0) return new Map();
  const stored = await tx
    .insert(person)
    .values(values)
    .onConflictDoNothing({ target: [person.organizationId, person.externalId] })
    .returning({ id: person.id });
  return new Map(stored.map(({ id }) => [rows.get(id) as PersonLine, id]));
}

/** Make a person what a row says, or what they were before. */
export async function changePerson(
  { clock }: Pick<ImportsContext, 'clock'>,
  tx: Transaction,
  personId: string,
  next: KnownPerson,
): Promise<void> {
  const { custom, ...columns } = next;
  await tx
    .update(person)
    .set({ ...columns, custom: { ...custom }, ...foldedColumns(next), updatedAt: clock.now() })
    .where(eq(person.id, personId));
}
