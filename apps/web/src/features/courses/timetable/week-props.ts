import type { ClassSession, Holiday } from '@mien/contracts';

/** A week of sessions, however it is drawn. */
export interface WeekProps {
  /** First day of the week. */
  readonly first: string;
  readonly zone: string;
  /** The day it is there. */
  readonly today: string;
  readonly sessions: readonly ClassSession[];
  readonly holidays: readonly Holiday[];
  /** Say of which course a session is. */
  readonly namesCourses?: boolean;
  onSession(session: ClassSession): void;
  /** Absent: nothing can be added. */
  readonly onSlot?: ((day: string, hour: number) => void) | undefined;
}

/** Height of an hour where weeks are drawn by the hours. */
export const HOUR_PX = 48;
