import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { membership } from '../../platform/database/schema/index.js';
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

const { ask, nextRequest, markOf, explained, rosterStatus } = lessonTools(() => ({
  scene,
  admin,
  ada,
  sessionId,
}));

describe('a correction that somebody asks for', () => {
  const request = (more: object = {}) =>
    ask('requestCorrection', student, {
      body: { sessionId, status: 'present', reason: 'I was there', requestId: nextRequest(), ...more },
    });

  it('changes nothing until a teacher approves it, and is explained then', async () => {
    await scene.passTo(at('10:31'));
    const asked = await request();
    expect(await rosterStatus()).toBe('absent');
    const waiting = await ask('listAttendanceRequests', teacher, { query: { courseId } });
    expect(waiting.items).toMatchObject([{ mark: { id: asked.id, way: 'request' }, current: 'absent' }]);
    const { entry } = await ask('decideMark', teacher, {
      params: { id: asked.id },
      body: { approve: true, note: 'Seen on the photo' },
    });
    expect(entry.status).toBe('present');
    expect((await explained()).marks).toMatchObject([
      { approval: 'approved', decidedBy: 'A teacher', decisionNote: 'Seen on the photo' },
    ]);
  });

  it('that is refused leaves everything as it is, and says who refused it', async () => {
    await scene.passTo(at('10:31'));
    const asked = await request();
    await ask('decideMark', teacher, { params: { id: asked.id }, body: { approve: false } });
    expect(await rosterStatus()).toBe('absent');
    const { lines } = await ask('explainOwnAttendance', student, { params: { id: sessionId } });
    expect(lines.map(({ code }) => code)).toContain('mark-refused');
    await expect(
      ask('decideMark', teacher, { params: { id: asked.id }, body: { approve: true } }),
    ).rejects.toMatchObject({ code: 'attendance.mark-decided' });
  });

  it('can be taken back while it waits, and is one however often it is sent', async () => {
    const requestId = nextRequest();
    const [first, again] = [await request({ requestId }), await request({ requestId })];
    expect(again.id).toBe(first.id);
    await ask('withdrawCorrection', student, { params: { id: first.id } });
    const waiting = await ask('listAttendanceRequests', admin, { query: { personId: ada } });
    expect(waiting.items).toEqual([]);
    expect((await ask('listOwnAttendanceRequests', student)).items).toHaveLength(1);
  });

  it('is decided by nobody about themselves', async () => {
    await scene.database.system
      .update(membership)
      .set({ personId: null })
      .where(eq(membership.id, student.membershipId ?? ''));
    const own = await scene.aPrincipal('admin', ada);
    const asked = await request();
    await expect(
      ask('decideMark', own, { params: { id: asked.id }, body: { approve: true } }),
    ).rejects.toMatchObject({ code: 'attendance.own-request' });
  });
});

describe('where corrections need an approval', () => {
  beforeEach(async () => {
    courseId = (await scene.aCourse([ada], { correctionsNeedApproval: true })).id;
    await scene.teaches(teacher, courseId);
    sessionId = await scene.aSession(courseId, at('09:00'), at('10:00'));
  });

  it('a teacher marks a session that goes on, and asks for changes of one that is settled', async () => {
    await ask('markAttendance', teacher, markOf('absent'));
    expect(await rosterStatus()).toBe('absent');
    await scene.passTo(at('10:31'));
    const { marks } = await ask('markAttendance', teacher, markOf('present', { reason: 'Came late' }));
    expect(marks[0]?.approval).toBe('waiting');
    expect(await rosterStatus()).toBe('absent');
    const [mark] = marks;
    const decision = { params: { id: mark?.id ?? '' }, body: { approve: true } };
    await expect(ask('decideMark', teacher, decision)).rejects.toMatchObject({
      code: 'attendance.own-request',
    });
    await ask('decideMark', admin, decision);
    expect(await rosterStatus()).toBe('present');
    await expect(ask('undoMark', teacher, { params: { id: mark?.id ?? '' } })).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
  });
});
