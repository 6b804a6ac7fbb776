import type { DECISIONS, LogEntry } from '@mien/contracts';
import { and, eq, exists, gte, inArray, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm';
import { actorNames } from '../../../platform/database/actor-names.js';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { cannotLink, person, recognitionLog } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { describeEntry, type LogRow } from './describe-entry.js';
import type { PeopleReach } from './ports.js';
import { namesOf } from './recognition-log.js';

export interface LogQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly kind?: 'verification' | 'identification' | undefined;
  readonly decision?: (typeof DECISIONS)[number] | undefined;
  readonly personId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly corrected?: 'true' | 'false' | undefined;
}

const NEWEST = orderedBy(recognitionLog.at, recognitionLog.id, 'desc');

/** A page of the log, newest first; entries about people the caller does not see are left out unless they asked. */
export async function listLog(
  tx: Transaction,
  people: PeopleReach,
  principal: Principal,
  query: LogQuery,
): Promise<{ items: LogEntry[]; nextCursor?: string }> {
  const rows = await tx
    .select()
    .from(recognitionLog)
    .where(and(...conditions(tx, people, principal, query)))
    .orderBy(...NEWEST.order)
    .limit(query.limit + 1);
  const { page, end } = NEWEST.take(rows, query.limit, ({ at, id }) => [at, id]);
  return {
    items: await describeRows(tx, people, principal, page),
    ...end,
  };
}

/** One entry as the caller may see it; nothing if they may not. */
export async function findEntry(
  tx: Transaction,
  people: PeopleReach,
  principal: Principal,
  id: string,
): Promise<{ readonly row: LogRow; readonly entry: LogEntry } | undefined> {
  const [row] = await tx
    .select()
    .from(recognitionLog)
    .where(and(eq(recognitionLog.id, id), reachable(tx, people, principal)));
  const [entry] = row ? await describeRows(tx, people, principal, [row]) : [];
  return row && entry ? { row, entry } : undefined;
}

function conditions(tx: Transaction, people: PeopleReach, principal: Principal, query: LogQuery) {
  const isCorrected = exists(
    tx
      .select({ one: sql`1` })
      .from(cannotLink)
      .where(and(eq(cannotLink.logId, recognitionLog.id), isNull(cannotLink.revertedAt))),
  );
  return [
    reachable(tx, people, principal),
    query.kind && eq(recognitionLog.kind, query.kind),
    query.decision && eq(recognitionLog.decision, query.decision),
    query.personId && eq(recognitionLog.personId, query.personId),
    query.from && gte(recognitionLog.at, new Date(query.from)),
    query.to && lte(recognitionLog.at, new Date(query.to)),
    query.corrected && (query.corrected === 'true' ? isCorrected : not(isCorrected)),
    NEWEST.after(query.cursor),
  ].filter((condition): condition is SQL => condition instanceof Object);
}

function reachable(tx: Transaction, people: PeopleReach, principal: Principal): SQL | undefined {
  const visible = people.visiblePeople(principal);
  if (visible === undefined) return undefined;
  return or(
    eq(recognitionLog.requestedBy, principal.actorId),
    inArray(recognitionLog.personId, tx.select({ id: person.id }).from(person).where(visible)),
  );
}

async function describeRows(
  tx: Transaction,
  people: PeopleReach,
  principal: Principal,
  rows: readonly LogRow[],
) {
  const ids = rows.flatMap(({ personId, candidates }) => [
    ...(personId ? [personId] : []),
    ...candidates.map((candidate) => candidate.personId),
  ]);
  const links = await correctionsIn(tx, rows);
  const actors = [...rows.map(({ requestedBy }) => requestedBy), ...links.map(({ createdBy }) => createdBy)];
  const lookup = {
    people: await visibleNames(tx, people, principal, ids),
    actors: await actorNames(tx, actors),
    corrections: new Map(links.map((link) => [link.logId, link])),
  };
  return rows.map((row) => describeEntry(row, lookup));
}

async function visibleNames(
  tx: Transaction,
  people: PeopleReach,
  principal: Principal,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const visible = people.visiblePeople(principal);
  if (visible === undefined || ids.length === 0) return namesOf(tx, ids);
  const rows = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(inArray(person.id, [...new Set(ids)]), visible));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function correctionsIn(tx: Transaction, rows: readonly LogRow[]) {
  if (rows.length === 0) return [];
  const logIds = rows.map(({ id }) => id);
  return tx
    .select({
      id: cannotLink.id,
      logId: cannotLink.logId,
      personId: cannotLink.personId,
      createdBy: cannotLink.createdBy,
      createdAt: cannotLink.createdAt,
    })
    .from(cannotLink)
    .where(and(inArray(cannotLink.logId, logIds), isNull(cannotLink.revertedAt)));
}
