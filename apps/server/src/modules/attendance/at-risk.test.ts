import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { attendance, course, notificationEvent, term } from '../../platform/database/schema/index.js';
import { type AttendanceScene, at, attendanceForTests } from './testing/attendance-for-tests.js';

/** Half of the sessions. */
const LIMIT = 0.5;

let scene: AttendanceScene;
let ada: string;
let courseId: string;
let day: number;

beforeAll(async () => {
  scene = await attendanceForTests();
});
afterAll(() => scene.close());
beforeEach(async () => {
  ada = await scene.aPerson('Ada');
  courseId = (await scene.aCourse([ada], { chronicFrom: LIMIT })).id;
  day = 2;
});

const dayOf = (number: number) => `2026-03-${String(number).padStart(2, '0')}`;

/** A session a day: `a` for absent, `p` for present. @returns how often was told of Ada since the beginning. */
async function attend(letters: string): Promise<number> {
  for (const letter of letters) {
    const date = dayOf(day);
    day += 1;
    const sessionId = await scene.aSession(courseId, at('09:00', date), at('10:00', date), date);
    scene.clock.time = at('09:00', date);
    if (letter === 'p')
      await scene.inOrganization((tx) =>
        scene.noteSighting(tx, {
          ...{ organizationId: scene.organizationId, personId: ada, at: at('09:00', date), sessionId },
          ...{ source: 'kiosk-qr', place: 'A 101' },
        }),
      );
    await scene.passTo(at('12:00', date));
  }
  return (await told()).length;
}

const told = async () =>
  (
    await scene.database.system
      .select()
      .from(notificationEvent)
      .where(eq(notificationEvent.subjectPersonId, ada))
  ).filter(({ kind }) => kind === 'attendance.at-risk');

describe('that somebody misses too much of a course', () => {
  it('is told once when they come to the limit, however much more they miss', async () => {
    expect(await attend('paapa')).toBe(1);
    expect(await attend('aaapa')).toBe(1);
    expect((await told())[0]?.data).toMatchObject({ courseId, missed: 3, sessions: 5 });
  });

  it('is told again only after they were below the limit', async () => {
    expect(await attend('aaapp')).toBe(1);
    expect(await attend('pp')).toBe(1);
    expect(await attend('a')).toBe(2);
    expect(await attend('a')).toBe(2);
  });

  it('is told with the next session they miss where a correction brought them to the limit', async () => {
    expect(await attend('ppaap')).toBe(0);
    await scene.database.system
      .update(attendance)
      .set({ status: 'absent' })
      .where(eq(attendance.day, dayOf(2)));
    expect(await attend('a')).toBe(1);
    expect(await attend('a')).toBe(1);
  });

  it('is counted anew in another term', async () => {
    expect(await attend('aaaaa')).toBe(1);
    const termId = newId();
    const dates = { from: dayOf(day), to: '2026-06-30' };
    await scene.database.system
      .insert(term)
      .values({ id: termId, organizationId: scene.organizationId, name: 'Summer', ...dates });
    await scene.database.system.update(course).set({ termId }).where(eq(course.id, courseId));
    expect(await attend('aaaa')).toBe(1);
    expect(await attend('a')).toBe(2);
  });
});
