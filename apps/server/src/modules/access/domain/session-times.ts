/** How long a browser stays signed in where no organization says otherwise. */
export const DEFAULT_SESSION_TIMES = { sessionIdleMinutes: 60, sessionHours: 12 };

export interface SessionTimes {
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
}

interface SessionUse {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** Last moment of its cookie. */
  readonly expiresAt: Date;
}

/** When a session ends, whatever happens. */
export function sessionEnd(session: Pick<SessionUse, 'createdAt' | 'expiresAt'>, times: SessionTimes): Date {
  const absolute = session.createdAt.getTime() + times.sessionHours * 3_600_000;
  return new Date(Math.min(absolute, session.expiresAt.getTime()));
}

/** Neither too old nor unused for too long. */
export function isSessionAlive(session: SessionUse, times: SessionTimes, now: Date): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  return now < sessionEnd(session, times) && idleMs < times.sessionIdleMinutes * 60_000;
}
