import { routes } from '@mien/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CourseSchool, MONDAY, startCourseSchool } from './testing/courses-for-tests.js';

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Apia',
  'UTC',
];
const DAY_MS = 86_400_000;
const [STARTS, ENDS] = ['01:30', '03:15'];

let school: CourseSchool;
beforeAll(async () => {
  school = await startCourseSchool();
});
afterAll(() => school.close());

const clockIn = (zone: string, instant: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));

it('lasts a year through every change of clocks, planned day by day and once in a while', {
  timeout: 120_000,
}, async () => {
  const ids = new Map<string, string>();
  for (const timeZone of ZONES) {
    const { id } = await school.aCourse(timeZone, { timeZone });
    await school.ask(routes.addPattern, {
      params: { id },
      body: { weekdays: [7], startsAt: STARTS, endsAt: ENDS, from: '2026-01-12', to: '2027-01-11' },
    });
    ids.set(timeZone, id);
  }
  for (let day = 9; day <= 365; day += day % 2 === 1 ? 8 : 47) {
    school.clock.time = new Date(MONDAY.getTime() + day * DAY_MS);
    await school.planAhead();
  }
  for (const [zone, id] of ids) {
    const sessions = await school.sessionsOf(id, '2026-01-01T00:00:00Z', '2027-01-30T00:00:00Z');
    expect(sessions, zone).toHaveLength(52);
    expect(new Set(sessions.map(({ day }) => day)).size).toBe(52);
    const starts = sessions.map(({ startsAt }) => clockIn(zone, startsAt));
    // where the clocks skip the time of the start, it is said by the clocks after the change
    const usual = starts.filter((text) => text === `Sun ${STARTS}`).length;
    expect(usual, zone).toBeGreaterThanOrEqual(50);
    for (const { startsAt, endsAt } of sessions) {
      const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
      expect([45, 75, 105, 135, 165]).toContain(minutes);
    }
    const ends = sessions.filter(({ endsAt }) => clockIn(zone, endsAt).endsWith(ENDS));
    expect(ends.length, zone).toBeGreaterThanOrEqual(50);
  }
});
