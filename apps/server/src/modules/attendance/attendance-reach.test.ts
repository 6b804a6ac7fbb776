import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditLog, classSession } from '../../platform/database/schema/index.js';
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

const { ask, markOf, explained } = lessonTools(() => ({ scene, admin, ada, sessionId }));

describe('who sees and does what', () => {
  it('a teacher reaches the sessions they teach, and no other', async () => {
    const other = await scene.aPrincipal('teacher');
    const reading = { params: { id: sessionId } };
    expect((await ask('getSessionAttendance', teacher, reading)).items).toHaveLength(1);
    await expect(ask('getSessionAttendance', other, reading)).rejects.toMatchObject({
      code: 'class-session.not-found',
    });
    await expect(ask('markAttendance', other, markOf('present'))).rejects.toMatchObject({
      code: 'class-session.not-found',
    });
    const { marks } = await ask('markAttendance', teacher, markOf('present'));
    await expect(ask('undoMark', other, { params: { id: marks[0]?.id ?? '' } })).rejects.toMatchObject({
      code: 'mark.not-found',
    });
    await expect(explained(other)).rejects.toMatchObject({ code: 'class-session.not-found' });
    const times = { from: at('00:00').toISOString(), to: at('23:00').toISOString() };
    const counted = async (principal: Principal) =>
      (await ask('listSessionAttendance', principal, { query: times })).items.map(
        ({ session }) => session.id,
      );
    expect(await counted(teacher)).toEqual([sessionId]);
    expect(await counted(other)).toEqual([]);
  });

  it('a session that has not opened counts everybody of its groups as expected', async () => {
    const times = { from: at('00:00').toISOString(), to: at('23:00').toISOString(), courseId };
    const later = await scene.aSession(courseId, at('18:00'), at('19:00'));
    const { items } = await ask('listSessionAttendance', teacher, { query: times });
    expect(items.map(({ session, counts }) => [session.id, counts.expected])).toEqual([
      [sessionId, 1],
      [later, 1],
    ]);
  });

  it('a student sees their own record and nobody else’s', async () => {
    const grace = await scene.aPerson('Grace');
    await scene.passTo(at('10:31'));
    const { items } = await ask('listOwnAttendance', student);
    expect(items).toMatchObject([{ session: { id: sessionId }, status: 'absent' }]);
    await expect(ask('listPersonAttendance', student, { params: { personId: grace } })).rejects.toMatchObject(
      { code: 'access.not-allowed' },
    );
    await expect(
      ask('explainAttendance', student, { params: { id: sessionId, personId: grace } }),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
    expect(
      (await ask('explainAttendance', student, { params: { id: sessionId, personId: ada } })).lines,
    ).not.toEqual([]);
  });

  it('every change is on record, by pseudonym', async () => {
    await ask('markAttendance', teacher, markOf('excused'));
    const [entry] = await scene.database.system
      .select()
      .from(auditLog)
      .where(eq(auditLog.resource, `class-session:${sessionId}`));
    expect(entry).toMatchObject({ action: 'attendance.mark', metadata: { excused: 1 } });
    expect(JSON.stringify(entry)).not.toContain(ada);
  });
});

describe('the attendance of a course', () => {
  const read = (principal: Principal, query: object) =>
    ask('getCourseAttendance', principal, { params: { id: courseId }, query: { limit: 50, ...query } });

  it('tells who counted as what, session by session, newest first, people by name and page by page', async () => {
    const grace = await scene.aPerson('Grace');
    const course = await scene.aCourse([ada, grace]);
    courseId = course.id;
    const days = ['17', '18', '19'];
    const ids = [];
    for (const day of days)
      ids.push(
        await scene.aSession(
          courseId,
          at('09:00', `2026-03-${day}`),
          at('10:00', `2026-03-${day}`),
          `2026-03-${day}`,
        ),
      );
    const [first = '', second = '', third = ''] = ids;
    await scene.passTo(at('12:00', '2026-03-18'));
    await scene.database.system
      .update(classSession)
      .set({ canceledBy: 'person' })
      .where(eq(classSession.id, first));
    const to = at('23:00', '2026-03-19').toISOString();

    const page = await read(admin, { to, sessions: 2, limit: 1 });
    expect(page).toMatchObject({ hasOlder: false, sessions: [{ id: third }, { id: second }] });
    expect(page.items).toMatchObject([
      { person: { id: ada, name: 'Ada' }, statuses: { [second]: 'absent', [third]: 'expected' } },
    ]);
    const next = await read(admin, { to, sessions: 2, limit: 1, cursor: page.nextCursor });
    expect(next.items.map(({ person }) => person.name)).toEqual(['Grace']);
    expect(next.nextCursor).toBeUndefined();

    const newest = await read(admin, { to, sessions: 1 });
    expect([newest.sessions.length, newest.hasOlder]).toEqual([1, true]);
    const older = await read(admin, { to: newest.sessions[0]?.startsAt, sessions: 1 });
    expect(older.sessions.map(({ id }) => id)).toEqual([second]);
  });

  it('shows all sessions that begin with the oldest one, so that going on from it skips none', async () => {
    const twin = await scene.aSession(courseId, at('09:00'), at('11:00'));
    const { sessions } = await read(admin, { to: at('23:00').toISOString(), sessions: 1 });
    expect(sessions.map(({ id }) => id).sort()).toEqual([sessionId, twin].sort());
  });

  it('is told to who teaches it, and not to other teachers', async () => {
    const other = await scene.aPrincipal('teacher');
    const to = at('23:00').toISOString();
    expect((await read(teacher, { to })).items).toHaveLength(1);
    await expect(read(other, { to })).rejects.toMatchObject({ code: 'course.not-found' });
  });
});

describe('a history', () => {
  it('is told newest first, page by page, without a gap', async () => {
    for (const day of ['03', '04', '05', '06'])
      await scene.aSession(
        courseId,
        at('09:00', `2026-03-${day}`),
        at('10:00', `2026-03-${day}`),
        `2026-03-${day}`,
      );
    await scene.passTo(at('12:00', '2026-03-07'));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask('listOwnAttendance', student, {
        query: { limit: '2', ...(cursor && { cursor }) },
      });
      seen.push(...page.items.map(({ session }) => session.day));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['2026-03-06', '2026-03-05', '2026-03-04', '2026-03-03', '2026-03-02']);
    const { items } = await ask('listOwnAttendance', student, {
      query: { from: '2026-03-04', to: '2026-03-05' },
    });
    expect(items).toHaveLength(2);
  });
});
