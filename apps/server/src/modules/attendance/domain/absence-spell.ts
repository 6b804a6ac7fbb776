import { isChronic } from '@mien/contracts';

/** A session of a course that counts for somebody. */
export interface CountedSession {
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly isAbsent: boolean;
}

/** A stretch of sessions after each of which somebody had missed too much of a course. */
export interface AbsenceSpell {
  /** Of its sessions, oldest first. */
  readonly sessionIds: readonly string[];
  readonly since: Date;
  readonly missed: number;
  readonly sessions: number;
}

/**
 * The spell somebody is in, if they have missed too much by now: it begins with the session by which they came to the
 * limit, and ends with the first after which they are below it again.
 *
 * @param counted Of one person, course and term, oldest first.
 */
export function absenceSpell(
  counted: readonly CountedSession[],
  chronicFrom: number,
): AbsenceSpell | undefined {
  let absent = 0;
  let first: number | undefined;
  for (const [index, { isAbsent }] of counted.entries()) {
    if (isAbsent) absent += 1;
    const isOver = isChronic({ absent, sessions: index + 1 }, chronicFrom);
    first = isOver ? (first ?? index) : undefined;
  }
  if (first === undefined) return undefined;
  const spell = counted.slice(first);
  const since = spell[0]?.startsAt;
  if (!since) return undefined;
  return {
    sessionIds: spell.map(({ sessionId }) => sessionId),
    since,
    missed: absent,
    sessions: counted.length,
  };
}
