import type { AttendanceRules, CourseRules } from '@mien/contracts';

export type RuleKey = keyof AttendanceRules;

/** Minutes that no session has: whoever comes, comes in time. */
const NEVER_MISSED = 1440;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a course has its own rule where its organization has another one. */
export const differs = (key: RuleKey, rules: AttendanceRules, base: AttendanceRules): boolean =>
  !isSame(rules[key], base[key]);

/** What of the rules of a course differs from those of its organization: what is stored. */
export function overridesOf(rules: AttendanceRules, base: AttendanceRules): CourseRules {
  // a rule that is not there cannot be told from one that is as the organization's
  const whole =
    rules.missedAfter === undefined && base.missedAfter !== undefined
      ? { ...rules, missedAfter: NEVER_MISSED }
      : rules;
  const keys = (Object.keys(whole) as RuleKey[]).filter((key) => differs(key, whole, base));
  return Object.fromEntries(keys.map((key) => [key, whole[key]]));
}

/** The rules of a course: its organization's, but for what differs. */
export const effectiveRules = (base: AttendanceRules, own: CourseRules): AttendanceRules => ({
  ...base,
  ...(Object.fromEntries(
    Object.entries(own).filter(([, value]) => value !== undefined),
  ) as Partial<AttendanceRules>),
});
