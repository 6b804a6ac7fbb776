import type { AttendancePolicy, WorkPolicy } from '@mien/attendance';
import { type AttendanceRules, DEFAULT_ATTENDANCE_RULES } from '@mien/contracts';

/** Rules of a course: what it says itself, before what its organization says, before what holds everywhere. */
export const effectiveRules = (
  organization: Partial<AttendanceRules> | undefined,
  course: Partial<AttendanceRules>,
): AttendanceRules => ({ ...DEFAULT_ATTENDANCE_RULES, ...organization, ...course });

export const attendancePolicy = (rules: AttendanceRules): AttendancePolicy => {
  const { opensBefore, closesAfter, lateAfter, missedAfter, earlyBefore, minimumPresence } = rules;
  const { leaving, places, minProbability } = rules;
  return {
    opensBefore,
    closesAfter,
    lateAfter,
    earlyBefore,
    minimumPresence,
    leaving,
    places,
    minProbability,
    ...(missedAfter !== undefined && { missedAfter }),
  };
};

export const workPolicy = ({ work, lateAfter, earlyBefore }: AttendanceRules): WorkPolicy => ({
  ...work,
  lateAfter,
  earlyBefore,
});
