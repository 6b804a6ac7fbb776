import { eq } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import { membership, session } from '../../../platform/database/schema/index.js';
import { DEFAULT_SESSION_TIMES, isSessionAlive, sessionEnd } from '../domain/session-times.js';
import { chosenMembership, type Membership, membershipsOf } from './memberships.js';

export interface SignedInAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Has an authenticator app, so a sign-in without it is not complete. */
  readonly twoFactorEnabled: boolean;
}

/** A session as it is stored, with its account. */
export interface StoredSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly organizationId: string | null;
  readonly secondFactor: boolean;
  /** When a factor was shown again since it was made. */
  readonly factorShownAt: Date | null;
  /** The organization whose comparison of a face this session rests on. */
  readonly faceOrganizationId: string | null;
  readonly byFaceAlone: boolean;
  readonly account: SignedInAccount;
}

/** Finds the session of a cookie in the database, each time: a revoked session ends with the next request. */
export type FindSession = (headers: Headers) => Promise<StoredSession | undefined>;

export interface LiveSession extends StoredSession {
  readonly memberships: readonly Membership[];
  readonly member: Membership | undefined;
  readonly endsAt: Date;
}

/** How often the time of last use is stored. */
const NOTE_USE_MS = 60_000;

/** Whom a face alone signs in works in the organization that compared it, and nowhere else. */
function membershipOf(stored: StoredSession, memberships: readonly Membership[]): Membership | undefined {
  if (!stored.byFaceAlone) return chosenMembership(memberships, stored.organizationId);
  return memberships.find(({ organizationId }) => organizationId === stored.faceOrganizationId);
}

export interface SessionDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly findSession: FindSession;
}

/** The session of a request with where it works, if it is not over; one that is over is deleted. */
export function createReadSession({ database, clock, findSession }: SessionDeps) {
  return async function readSession(headers: Headers): Promise<LiveSession | undefined> {
    const stored = await findSession(headers);
    if (!stored) return undefined;
    const memberships = await membershipsOf(database, stored.account.id);
    const member = membershipOf(stored, memberships);
    const times = member?.settings ?? DEFAULT_SESSION_TIMES;
    const now = clock.now();
    if (!isSessionAlive(stored, times, now)) {
      await database.system.delete(session).where(eq(session.id, stored.id));
      return undefined;
    }
    const isNew = member !== undefined && member.lastSeenAt === null;
    if (isNew || now.getTime() - stored.lastSeenAt.getTime() > NOTE_USE_MS) {
      await database.system.update(session).set({ lastSeenAt: now }).where(eq(session.id, stored.id));
      if (member) {
        await database.inOrganization(member.organizationId, (tx) =>
          tx.update(membership).set({ lastSeenAt: now }).where(eq(membership.id, member.id)),
        );
      }
    }
    return { ...stored, memberships, member, endsAt: sessionEnd(stored, times) };
  };
}
