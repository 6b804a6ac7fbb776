import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Principal } from '../../platform/http/request-context.js';
import { type AttendanceScene, aLesson, at, attendanceForTests } from './testing/attendance-for-tests.js';
import { lessonTools } from './testing/lesson-tools.js';

let scene: AttendanceScene;
let admin: Principal;
let ada: string;
let student: Principal;
let teacher: Principal;
let courseId: string;
let sessionId: string;

beforeAll(async () => {
  scene = await attendanceForTests();
  admin = await scene.aPrincipal('admin');
});
afterAll(() => scene.close());
beforeEach(async () => {
  ({ ada, student, teacher, courseId, sessionId } = await aLesson(scene));
});

const { ask, markOf, explained, rosterStatus } = lessonTools(() => ({ scene, admin, ada, sessionId }));
const statusNow = async () => (await explained()).entry.status;

describe('a leave', () => {
  const leave = { startsAt: at('07:00').toISOString(), endsAt: at('12:00').toISOString(), kind: 'medical' };

  it('excuses once it is approved, and no more once it is taken back', async () => {
    await scene.passTo(at('10:31'));
    const asked = await ask('requestLeave', student, { body: leave });
    expect([asked.approval, await rosterStatus()]).toEqual(['waiting', 'absent']);
    await ask('decideLeave', admin, { params: { id: asked.id }, body: { approve: true } });
    expect(await rosterStatus()).toBe('excused');
    const { items } = await ask('listLeaves', teacher, { query: { personId: ada } });
    expect(items).toMatchObject([{ approval: 'approved', decidedBy: 'A admin' }]);
    await ask('withdrawLeave', admin, { params: { id: asked.id } });
    expect(await rosterStatus()).toBe('absent');
  });

  it('that an administrator enters counts at once; one that a teacher enters waits', async () => {
    const byTeacher = await ask('createLeave', teacher, { body: { ...leave, personId: ada } });
    const byAdmin = await ask('createLeave', admin, { body: { ...leave, personId: ada } });
    expect([byTeacher.approval, byAdmin.approval]).toEqual(['waiting', 'approved']);
    expect(await statusNow()).toBe('excused');
  });

  it('was not known before it was decided', async () => {
    await scene.passTo(at('10:31'));
    scene.clock.time = at('11:00');
    await ask('createLeave', admin, { body: { ...leave, personId: ada } });
    const before = await ask('explainAttendance', admin, {
      params: { id: sessionId, personId: ada },
      query: { asOf: at('10:59').toISOString() },
    });
    expect([before.entry.status, await statusNow()]).toEqual(['absent', 'excused']);
  });

  it.each([
    ['ends before it starts', { endsAt: at('06:00').toISOString() }],
    ['lasts for years', { endsAt: at('12:00', '2029-03-02').toISOString() }],
  ])('that %s is refused', async (_, more) => {
    await expect(ask('requestLeave', student, { body: { ...leave, ...more } })).rejects.toMatchObject({
      code: 'leave.times',
    });
  });
});

describe('locked days', () => {
  const days = { from: '2026-03-02', to: '2026-03-02' };
  const lock = (more: object = {}) =>
    ask('createAttendanceLock', admin, { body: { ...days, courseId, reason: 'Reported', ...more } });
  const seenLate = (originId: string) =>
    scene.inOrganization((tx) =>
      scene.noteSighting(tx, {
        organizationId: scene.organizationId,
        personId: ada,
        at: at('09:00'),
        source: 'kiosk-qr',
        place: 'Hall',
        originId,
      }),
    );

  it('change no more, whatever comes in, until the lock is lifted', async () => {
    await scene.passTo(at('12:00', '2026-03-03'));
    const locked = await lock();
    await seenLate(`late-${ada}`);
    await expect(ask('markAttendance', admin, markOf('present', { reason: 'No' }))).rejects.toMatchObject({
      code: 'attendance.locked',
    });
    await scene.keepUp();
    expect(await rosterStatus()).toBe('absent');
    const { lines, session } = await explained();
    expect(session.isLocked).toBe(true);
    expect(lines.at(-1)).toMatchObject({ code: 'locked', reason: 'Reported' });

    await ask('liftAttendanceLock', admin, { params: { id: locked.id } });
    await scene.keepUp();
    expect(await rosterStatus()).toBe('present');
    const { items } = await ask('listAttendanceLocks', teacher, { query: { isLifted: 'true', courseId } });
    expect(items).toMatchObject([{ id: locked.id, liftedBy: 'A admin' }]);
  });

  it('are over, and settled', async () => {
    await scene.passTo(at('10:31'));
    await expect(lock()).rejects.toMatchObject({ code: 'attendance-lock.open-days' });
    scene.clock.time = at('12:00', '2026-03-03');
    const later = await scene.aSession(courseId, at('14:00'), at('15:00'));
    await expect(lock()).rejects.toMatchObject({ code: 'attendance-lock.open-days' });
    await scene.keepUp();
    expect((await lock()).course?.id).toBe(courseId);
    expect(later).toBeDefined();
  });
});

describe('rules', () => {
  it('of today change nothing about days that are settled, until they are applied again', async () => {
    await scene.inOrganization((tx) =>
      scene.noteSighting(tx, {
        organizationId: scene.organizationId,
        personId: ada,
        at: at('09:08'),
        source: 'kiosk-pin',
        place: 'Hall',
      }),
    );
    await scene.passTo(at('10:31'));
    expect(await rosterStatus()).toBe('late');
    const { rules } = await ask('getAttendanceRules', admin);
    await ask('setAttendanceRules', admin, { body: { ...rules, lateAfter: 10 } });
    await scene.keepUp();
    expect(await rosterStatus()).toBe('late');
    const { sessions } = await ask('applyAttendanceRules', admin, { body: { from: '2026-03-02', courseId } });
    expect(sessions).toBe(1);
    await scene.keepUp();
    expect(await rosterStatus()).toBe('present');
    await ask('setAttendanceRules', admin, { body: rules });
  });
});
