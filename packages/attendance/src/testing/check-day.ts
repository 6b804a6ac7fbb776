import { expect } from 'vitest';
import { type Attendance, deriveAttendance } from '../rules/derive-attendance.js';
import type { DerivedStatus } from '../rules/explanation.js';
import type { Facts } from '../rules/facts.js';
import type { AttendancePolicy } from '../rules/policy.js';
import { at, nothing, policy, session } from './a-day.js';

/** Somebody, what is known of them, and what that comes to. */
export interface Case {
  readonly who: string;
  readonly facts: Partial<Facts>;
  readonly policy?: Partial<AttendancePolicy>;
  readonly asOf?: string;
  readonly status: DerivedStatus;
  readonly minutes?: number;
  readonly because?: readonly string[];
}

/** What facts about a class from nine to ten come to. */
export const derive = (
  facts: Partial<Facts>,
  rules: Partial<AttendancePolicy> = {},
  asOf = '23:00',
): Attendance => deriveAttendance(session, { ...nothing, ...facts }, { ...policy, ...rules }, at(asOf));

/** That the rules say of a case what it expects. */
export function check({ facts, policy: rules, asOf, status, minutes, because }: Case) {
  const attendance = derive(facts, rules, asOf);
  expect(attendance.status).toBe(status);
  if (minutes !== undefined) expect(attendance.presentMinutes).toBe(minutes);
  if (because) expect(attendance.explanation.map(({ code }) => code)).toEqual(because);
}
