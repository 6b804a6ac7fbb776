/** A session as the timetable has it. */
interface PlannedSession {
  readonly key: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room?: string;
  readonly canceled?: { readonly kind: 'exception' | 'holiday'; readonly reason?: string };
}

/** What a session is about, apart from who it is. */
export interface SessionContent {
  readonly day: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly room: string | null;
  readonly canceledBy: string | null;
  readonly canceledReason: string | null;
}

export interface StoredSession extends SessionContent {
  readonly id: string;
  readonly key: string;
}

/** `canceled` stays as it was but does not take place; something is on record for it. */
export type Write =
  | { readonly kind: 'added'; readonly key: string; readonly content: SessionContent }
  | { readonly kind: 'changed'; readonly id: string; readonly content: SessionContent }
  | { readonly kind: 'canceled'; readonly id: string; readonly content: SessionContent }
  | { readonly kind: 'removed'; readonly id: string };

export interface Planning {
  readonly planned: ReadonlyMap<string, PlannedSession>;
  readonly stored: readonly StoredSession[];
  readonly now: Date;
  /** Keys that follow the plan even if their time has come. */
  readonly touched: ReadonlySet<string>;
  /** Ids of stored sessions for which something is on record. */
  readonly recorded: ReadonlySet<string>;
  /** Where sessions are whose times name no room. */
  readonly room: string | null;
}

const contentOf = (session: PlannedSession, room: string | null): SessionContent => ({
  day: session.day,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  room: session.room ?? room,
  canceledBy: session.canceled?.kind ?? null,
  canceledReason: session.canceled?.reason ?? null,
});

const isSame = (a: SessionContent, b: SessionContent): boolean =>
  a.day === b.day &&
  a.startsAt.getTime() === b.startsAt.getTime() &&
  a.endsAt.getTime() === b.endsAt.getTime() &&
  a.room === b.room &&
  a.canceledBy === b.canceledBy &&
  a.canceledReason === b.canceledReason;

/** What becomes of a session that is no longer in the timetable. */
function dropped(before: StoredSession, hasRecords: boolean): Write[] {
  if (!hasRecords) return [{ kind: 'removed', id: before.id }];
  if (before.canceledBy === 'timetable') return [];
  const content = { ...before, canceledBy: 'timetable', canceledReason: null };
  return [{ kind: 'canceled', id: before.id, content }];
}

/** What becomes of one that is in it. */
function kept(key: string, before: StoredSession | undefined, content: SessionContent): Write[] {
  if (!before) return [{ kind: 'added', key, content }];
  return isSame(before, content) ? [] : [{ kind: 'changed', id: before.id, content }];
}

/** What to write, so that sessions that have not begun are as planned, and what was on record stays. */
export function decideSessions({ planned, stored, now, touched, recorded, room }: Planning): Write[] {
  const isOpen = (key: string, startsAt: Date) => startsAt > now || touched.has(key);
  const known = new Map(stored.map((session) => [session.key, session]));
  const inTimetable = [...planned].flatMap(([key, session]) => {
    const before = known.get(key);
    return isOpen(key, before?.startsAt ?? session.startsAt)
      ? kept(key, before, contentOf(session, room))
      : [];
  });
  const gone = stored.filter(({ key, startsAt }) => !planned.has(key) && isOpen(key, startsAt));
  return [...inTimetable, ...gone.flatMap((before) => dropped(before, recorded.has(before.id)))];
}
