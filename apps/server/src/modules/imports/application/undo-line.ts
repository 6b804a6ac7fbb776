import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { lockTemplateFeed } from '../../../platform/database/lock-template-feed.js';
import {
  consent,
  importRow,
  membership,
  person,
  roster,
  rosterPerson,
  template,
} from '../../../platform/database/schema/index.js';
import type { JobRun } from '../../../platform/jobs/job-runner.js';
import { revert } from '../domain/plan-row.js';
import { changePerson } from './apply-lines.js';
import type { ImportsContext, RowEffects, UndoInput } from './ports.js';

type Row = typeof importRow.$inferSelect;

const REASON = 'An import was undone.';

/**
 * Take back what one line of an import did: erase the person it made, unless others have built on them since, and
 * restore what it changed, unless others have changed it again.
 */
export async function undoLine(
  context: ImportsContext,
  { organizationId, input }: JobRun<UndoInput>,
  row: Row,
): Promise<'erased' | 'kept' | 'restored'> {
  const { database, erasePerson } = context;
  const inside = <T>(work: (tx: Transaction) => Promise<T>) => database.inOrganization(organizationId, work);
  const { personId } = row;
  const [known] = personId
    ? await inside((tx) => tx.select().from(person).where(eq(person.id, personId)))
    : [];
  const effects = (row.before ?? {}) as RowEffects;
  if (!known) {
    await inside((tx) => markUndone(tx, row));
    return row.createdPerson ? 'erased' : 'kept';
  }
  if (row.createdPerson && !(await inside((tx) => isBuiltOn(tx, known.id, effects)))) {
    await erasePerson({ actorId: input.actorId, organizationId }, undefined, known.id, REASON);
    await inside(async (tx) => {
      await removeEmptyGroups(tx, effects.madeGroups ?? []);
      await markUndone(tx, row);
    });
    return 'erased';
  }
  await inside(async (tx) => {
    await restore(context, tx, known.id, { organizationId, effects });
    await markUndone(tx, row, row.createdPerson ? 'person-kept' : undefined);
    await context.audit.record(tx, {
      actor: { actorId: input.actorId, organizationId },
      action: 'import.undo-person',
      resource: `person:${known.id}`,
    });
  });
  return row.createdPerson ? 'kept' : 'restored';
}

/** Whether a person the import made has become more than it made of them: an account, other consents or templates. */
async function isBuiltOn(tx: Transaction, personId: string, { consentId }: RowEffects): Promise<boolean> {
  const accounts = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(eq(membership.personId, personId));
  const templates = await tx
    .select({ id: template.id })
    .from(template)
    .where(eq(template.personId, personId))
    .limit(1);
  const consents = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(
      and(
        eq(consent.personId, personId),
        // agreed anew, by themselves or to a newer text
        or(consentId ? ne(consent.id, consentId) : sql`true`, eq(consent.givenBy, 'person')),
      ),
    )
    .limit(1);
  return accounts.length + templates.length + consents.length > 0;
}

async function restore(
  context: ImportsContext,
  tx: Transaction,
  personId: string,
  { organizationId, effects }: { readonly organizationId: string; readonly effects: RowEffects },
): Promise<void> {
  await lockTemplateFeed(tx, organizationId);
  const [current] = await tx.select().from(person).where(eq(person.id, personId)).for('no key update');
  if (current && effects.changes) {
    const earlier = revert(current, effects.changes);
    // an external id that somebody else has taken since is theirs
    const [other] = earlier.externalId
      ? await tx.select({ id: person.id }).from(person).where(eq(person.externalId, earlier.externalId))
      : [];
    const isTaken = other !== undefined && other.id !== personId;
    await changePerson(
      context,
      tx,
      personId,
      isTaken ? { ...earlier, externalId: current.externalId } : earlier,
    );
  }
  if (effects.joinedGroups?.length) {
    await tx
      .delete(rosterPerson)
      .where(
        and(eq(rosterPerson.personId, personId), inArray(rosterPerson.rosterId, [...effects.joinedGroups])),
      );
    await removeEmptyGroups(tx, effects.madeGroups ?? []);
  }
  if (effects.consentId) await withdrawUnused(context, tx, effects.consentId);
}

/** A consent the import recorded ends with it, unless templates of other origin rest on it. */
async function withdrawUnused({ clock }: ImportsContext, tx: Transaction, consentId: string): Promise<void> {
  await tx
    .update(consent)
    .set({ withdrawnAt: clock.now(), withdrawnBy: 'import-undo' })
    .where(
      and(
        eq(consent.id, consentId),
        isNull(consent.withdrawnAt),
        sql`not exists (select from ${template} where ${template.consentId} = ${consentId})`,
      ),
    );
}

async function removeEmptyGroups(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .delete(roster)
    .where(
      and(
        inArray(roster.id, [...ids]),
        sql`not exists (select from ${rosterPerson} where ${rosterPerson.rosterId} = ${roster.id})`,
        sql`not exists (select from roster_staff where roster_staff.roster_id = ${roster.id})`,
      ),
    );
}

async function markUndone(tx: Transaction, { jobId, number }: Row, reason?: string): Promise<void> {
  await tx
    .update(importRow)
    .set({ verdict: 'undone', reason: reason ?? null })
    .where(and(eq(importRow.jobId, jobId), eq(importRow.number, number)));
}
