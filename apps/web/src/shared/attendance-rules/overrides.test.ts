import { DEFAULT_ATTENDANCE_RULES as base } from '@mien/contracts';
import { expect, it } from 'vitest';
import { effectiveRules, overridesOf } from './overrides.js';

it('stores of a course only what differs from its organization', () => {
  const rules = { ...base, lateAfter: 10, work: { ...base.work, overtimeAfter: 30 } };
  const own = overridesOf(rules, base);
  expect(own).toEqual({ lateAfter: 10, work: { ...base.work, overtimeAfter: 30 } });
  expect(effectiveRules(base, own)).toEqual(rules);
  expect(overridesOf(base, base)).toEqual({});
});

it('lets a course do without a time after which sessions are missed', () => {
  const own = overridesOf(base, { ...base, missedAfter: 20 });
  expect(own).toEqual({ missedAfter: 1440 });
});
