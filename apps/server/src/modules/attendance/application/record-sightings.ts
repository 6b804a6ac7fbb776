import type { newSighting, SIGHTING_VERDICTS } from '@mien/contracts';
import { inArray, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { person } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import { knownSessions, noteSightings } from './note-facts.js';
import type { AttendanceContext, NewSighting } from './ports.js';

type Told = z.output<typeof newSighting>;
type Verdict = (typeof SIGHTING_VERDICTS)[number];

/** Clocks of devices differ. */
const AHEAD_MS = 5 * 60_000;
/** Older news come as a file of marks, with somebody to answer for them. */
const OLDEST_MS = 400 * 86_400_000;

/**
 * Write down what a service noticed. What was written before is told as repeated; what cannot be used is told one by one
 * and keeps nothing else back.
 */
export async function recordSightings(
  context: AttendanceContext,
  { principal, origin }: { readonly principal: Principal; readonly origin: RequestOrigin },
  told: readonly Told[],
): Promise<{ items: { originId: string; verdict: Verdict }[] }> {
  const { organizationId } = principal;
  return context.database.inOrganization(organizationId, async (tx) => {
    const personOf = await peopleOf(tx, told);
    const sessions = await knownSessions(
      tx,
      told.flatMap(({ sessionId }) => sessionId ?? []),
    );
    const now = context.clock.now().getTime();
    const looked = told.map((one) => {
      const personId = personOf(one);
      const at = new Date(one.at);
      const verdict = fault(at.getTime(), now, personId, one, sessions);
      const sighting: NewSighting | undefined =
        verdict === undefined && personId !== undefined
          ? { ...pickSighting(one), organizationId, personId, at, source: 'api' }
          : undefined;
      return { originId: one.originId, verdict, sighting };
    });
    const noted = await noteSightings(
      context,
      tx,
      looked.flatMap(({ sighting }) => sighting ?? []),
    );
    const verdicts = noted[Symbol.iterator]();
    const items = looked.map(({ originId, verdict, sighting }) => ({
      originId,
      verdict: sighting ? (verdicts.next().value ?? 'repeated') : (verdict ?? 'unknown-person'),
    }));
    if (items.some(({ verdict }) => verdict === 'recorded'))
      await context.audit.record(tx, {
        actor: principal,
        origin,
        action: 'sighting.record',
        resource: `organization:${organizationId}`,
        metadata: { recorded: items.filter(({ verdict }) => verdict === 'recorded').length },
      });
    return { items };
  });
}

const pickSighting = ({ originId, place, direction, sessionId, probability }: Told) => ({
  originId: `api:${originId}`,
  place,
  direction,
  sessionId,
  probability,
});

function fault(
  at: number,
  now: number,
  personId: string | undefined,
  { sessionId }: Told,
  sessions: ReadonlySet<string>,
): Verdict | undefined {
  if (at > now + AHEAD_MS) return 'in-the-future';
  if (at < now - OLDEST_MS) return 'too-old';
  if (personId === undefined) return 'unknown-person';
  return sessionId !== undefined && !sessions.has(sessionId) ? 'unknown-session' : undefined;
}

/** Active people by id or external id. */
async function peopleOf(tx: Transaction, told: readonly Told[]): Promise<(one: Told) => string | undefined> {
  const ids = told.flatMap(({ personId }) => personId ?? []);
  const numbers = told.flatMap(({ externalId }) => externalId ?? []);
  const conditions = [
    ids.length > 0 ? inArray(person.id, ids) : undefined,
    numbers.length > 0 ? inArray(person.externalId, numbers) : undefined,
  ];
  if (conditions.every((condition) => condition === undefined)) return () => undefined;
  const rows = await tx
    .select({ id: person.id, externalId: person.externalId, status: person.status })
    .from(person)
    .where(or(...conditions))
    .then((found) => found.filter(({ status }) => status === 'active'));
  const byId = new Set(rows.map(({ id }) => id));
  const byNumber = new Map(rows.map(({ id, externalId }) => [externalId, id]));
  return ({ personId, externalId }) => {
    if (personId !== undefined) return byId.has(personId) ? personId : undefined;
    return externalId === undefined ? undefined : byNumber.get(externalId);
  };
}
