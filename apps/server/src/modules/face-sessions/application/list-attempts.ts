import type { FaceSessionAttempt, routes } from '@mien/contracts';
import { and, eq, gte, inArray, lte, or, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { actorNames } from '../../../platform/database/actor-names.js';
import type { Transaction } from '../../../platform/database/database.js';
import { orderedBy } from '../../../platform/database/keyset.js';
import { faceSession, person } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { FaceSessionContext } from './ports.js';

type Query = z.output<(typeof routes.listFaceSessions)['query']>;
type Row = typeof faceSession.$inferSelect;

const NEWEST = orderedBy(faceSession.startedAt, faceSession.id, 'desc');

/** A page of attempts, newest first, about people the caller sees. */
export async function listAttempts(
  { database, people, clock }: FaceSessionContext,
  principal: Principal,
  query: Query,
): Promise<{ items: FaceSessionAttempt[]; nextCursor?: string }> {
  return database.inOrganization(principal.organizationId, async (tx) => {
    const rows = await tx
      .select({ row: faceSession, name: person.name })
      .from(faceSession)
      .leftJoin(person, eq(person.id, faceSession.personId))
      .where(and(reachable(tx, people, principal), ...conditions(query)))
      .orderBy(...NEWEST.order)
      .limit(query.limit + 1);
    const { page, end } = NEWEST.take(rows, query.limit, ({ row }) => [row.startedAt, row.id]);
    const actors = await actorNames(
      tx,
      page.map(({ row }) => row.requestedBy),
    );
    return {
      items: page.map(({ row, name }) => describe(row, name, actors, clock.now())),
      ...end,
    };
  });
}

function reachable(
  tx: Transaction,
  people: FaceSessionContext['people'],
  principal: Principal,
): SQL | undefined {
  const visible = people.visiblePeople(principal);
  if (visible === undefined) return undefined;
  return or(
    eq(faceSession.requestedBy, principal.actorId),
    inArray(faceSession.personId, tx.select({ id: person.id }).from(person).where(visible)),
  );
}

function conditions(query: Query): (SQL | undefined)[] {
  const { purpose, decision, passed, personId, from, to, cursor } = query;
  return [
    purpose && eq(faceSession.purpose, purpose),
    decision && eq(faceSession.decision, decision),
    passed && eq(faceSession.passed, passed === 'true'),
    personId ? eq(faceSession.personId, personId) : undefined,
    from ? gte(faceSession.startedAt, new Date(from)) : undefined,
    to ? lte(faceSession.startedAt, new Date(to)) : undefined,
    NEWEST.after(cursor),
  ].filter((condition): condition is SQL => condition instanceof Object);
}

const statusOf = ({ endedAt, expiresAt }: Row, now: Date): FaceSessionAttempt['status'] => {
  if (endedAt) return 'ended';
  return now < expiresAt ? 'open' : 'left';
};

function describe(
  row: Row,
  name: string | null,
  actors: ReadonlyMap<string, string>,
  now: Date,
): FaceSessionAttempt {
  const { endedAt, startedAt, personId, decision, passed, match, probability, decisionMs } = row;
  const status = statusOf(row, now);
  return {
    id: row.id,
    purpose: row.purpose as FaceSessionAttempt['purpose'],
    startedAt: startedAt.toISOString(),
    status,
    evidence: row.evidence,
    // what is asked for stays a secret while somebody may still answer
    actions: status === 'open' ? [] : [...row.actions],
    frames: row.frames,
    isUsed: row.usedAt !== null,
    requestedBy: actors.get(row.requestedBy) ?? '',
    ...(endedAt && {
      endedAt: endedAt.toISOString(),
      durationMs: endedAt.getTime() - startedAt.getTime(),
    }),
    ...(personId !== null && name !== null && { person: { id: personId, name } }),
    ...(decision !== null && { decision: decision as NonNullable<FaceSessionAttempt['decision']> }),
    ...(passed !== null && { passed }),
    ...(match !== null && { match: match as NonNullable<FaceSessionAttempt['match']> }),
    ...(probability !== null && { probability }),
    ...(decisionMs !== null && { decisionMs }),
  };
}
