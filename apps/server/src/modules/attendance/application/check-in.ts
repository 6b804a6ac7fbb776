import type { AttendanceRules, PersonAttendance } from '@mien/contracts';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { attendance, template } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import {
  CheckInClosedError,
  CheckInConsentError,
  CheckInInaccurateError,
  CheckInNetworkError,
  CheckInPersonError,
  CheckInPositionError,
  CheckInTooFarError,
} from '../domain/errors.js';
import { type Point, whereabouts } from '../domain/geofence.js';
import { isOnNetworks } from '../domain/networks.js';
import { isWithin } from '../domain/session-times.js';
import { ownPersonId } from './change-marks.js';
import { toDerived, toSession } from './describe.js';
import { sessionsAround } from './find-sessions.js';
import { loadSessions } from './load-sessions.js';
import { noteSightings } from './note-facts.js';
import type { AttendanceContext, SessionRow } from './ports.js';

const PLACE = 'phone';

type Position = Point & { readonly accuracyMeters: number };

/** Sessions that somebody comes to, that are open now, and that let one check in by phone. */
async function openSessions(
  { clock }: Pick<AttendanceContext, 'clock'>,
  tx: Transaction,
  personId: string,
): Promise<readonly SessionRow[]> {
  const now = clock.now();
  const coming = await sessionsAround(tx, [personId], { from: now, to: now });
  const sessions = await loadSessions(tx, [...new Set(coming.map(({ sessionId }) => sessionId))]);
  return sessions
    .filter(({ canceledBy, lock, rules }) => canceledBy === null && !lock && rules.checkIn.isAllowed)
    .filter((session) => isWithin(session, session.rules, now))
    .sort((a, b) => +a.startsAt - +b.startsAt);
}

/** Whether and for what somebody can check in now, for the page that offers it. @throws {NoPersonError} */
export async function checkInTerms(context: AttendanceContext, principal: Principal, { ip }: RequestOrigin) {
  const personId = ownPersonId(principal);
  return context.database.inOrganization(principal.organizationId, async (tx) => {
    const sessions = await openSessions(context, tx, personId);
    const [enrolled] = await tx
      .select({ one: sql`1` })
      .from(template)
      .where(eq(template.personId, personId))
      .limit(1);
    return {
      sessions: sessions.map(toSession),
      needsPosition: sessions.length > 0 && sessions.every(({ rules }) => rules.checkIn.places.length > 0),
      isOnNetwork: sessions.some(({ rules }) => isOnNetworks(ip, rules.checkIn.networks)),
      hasConsent: await context.hasConsent(tx, personId),
      isEnrolled: enrolled !== undefined,
    };
  });
}

/** Why somebody cannot check in to a session from where they are; undefined if they can. */
function refusal(
  { networks, places }: AttendanceRules['checkIn'],
  ip: string,
  position: Position | undefined,
): Error | undefined {
  if (!isOnNetworks(ip, networks)) return new CheckInNetworkError();
  if (places.length === 0) return undefined;
  if (position === undefined) return new CheckInPositionError();
  const where = whereabouts(position, places);
  if (where.kind === 'inaccurate') return new CheckInInaccurateError(position.accuracyMeters);
  return where.kind === 'outside' ? new CheckInTooFarError(where.meters) : undefined;
}

interface CheckingIn {
  readonly resultToken: string;
  readonly position?: Position | undefined;
  readonly direction?: 'in' | 'out' | undefined;
}

/**
 * Check in by one's own phone: a live face that was compared with one's own, at a place and on a network that the rules
 * of an open session allow. The result of the face session is used up by it; a refusal leaves it as it is.
 *
 * @throws {CheckInClosedError} {CheckInConsentError} {CheckInNetworkError} {CheckInPositionError}
 *   {CheckInInaccurateError} {CheckInTooFarError} {CheckInPersonError}, and `face-session.result-invalid`
 */
export async function checkIn(
  context: AttendanceContext,
  { principal, origin }: { readonly principal: Principal; readonly origin: RequestOrigin },
  { resultToken, position, direction }: CheckingIn,
): Promise<{ at: string; items: PersonAttendance[] }> {
  const personId = ownPersonId(principal);
  const { organizationId, actorId } = principal;
  const result = await context.faceResult(organizationId, resultToken);
  if (result.personId !== personId) throw new CheckInPersonError();
  return context.database.inOrganization(organizationId, async (tx) => {
    if (!(await context.hasConsent(tx, personId))) throw new CheckInConsentError();
    const sessions = await openSessions(context, tx, personId);
    const refusals = sessions.map(({ rules }) => refusal(rules.checkIn, origin.ip, position));
    const allowed = sessions.filter((_, index) => refusals[index] === undefined);
    if (allowed.length === 0) throw refusals[0] ?? new CheckInClosedError();
    const at = context.clock.now();
    await noteSightings(
      context,
      tx,
      allowed.map((session) => ({
        organizationId,
        personId,
        at,
        source: 'phone',
        place: PLACE,
        sessionId: session.id,
        originId: `face-session:${result.sessionId}:${session.id}`,
        ...(direction && { direction }),
      })),
    );
    const items = await ownEntries(tx, personId, allowed);
    await result.spend(tx, { actorId, origin });
    return { at: at.toISOString(), items };
  });
}

async function ownEntries(
  tx: Transaction,
  personId: string,
  sessions: readonly SessionRow[],
): Promise<PersonAttendance[]> {
  const items: PersonAttendance[] = [];
  for (const session of sessions) {
    const [row] = await tx
      .select()
      .from(attendance)
      .where(and(eq(attendance.sessionId, session.id), eq(attendance.personId, personId)));
    items.push({ session: toSession(session), ...toDerived(row, false) });
  }
  return items;
}
