import { type RouteId, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  attendance,
  attendanceMark,
  auditLog,
  classSession,
  membership,
  person,
  personTally,
  sessionTally,
  sighting,
} from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../testing/call-route.js';
import { type AttendanceScene, at, attendanceForTests } from './testing/attendance-for-tests.js';

let scene: AttendanceScene;
let admin: Principal;
let teacher: Principal;
let student: Principal;
let ada: string;
let courseId: string;
let sessionId: string;

beforeAll(async () => {
  scene = await attendanceForTests();
  admin = await scene.aPrincipal('admin');
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.clock.time = at('08:00');
  ada = await scene.aPerson('Ada');
  student = await scene.aPrincipal('student', ada);
  teacher = await scene.aPrincipal('teacher');
  courseId = (await scene.aCourse([ada])).id;
  await scene.teaches(teacher, courseId);
  sessionId = await scene.aSession(courseId, at('09:00'), at('10:00'));
});

const ask = <const Id extends RouteId>(id: Id, principal: Principal, asked: Asked = {}) =>
  callRoute(scene.handlers, routes[id], principal, asked);
let requests = 0;
const nextRequest = () => `request-${++requests}`;
const markOf = (status: string, more: object = {}, personId = ada) => ({
  params: { id: sessionId },
  body: { requestId: nextRequest(), marks: [{ personId, status, ...more }] },
});
const explained = async (principal = admin) =>
  ask('explainAttendance', principal, { params: { id: sessionId, personId: ada } });
const statusNow = async () => (await explained()).entry.status;
const rosterStatus = async () =>
  (await ask('getSessionAttendance', admin, { params: { id: sessionId } })).items[0]?.status;

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

describe('nights and clocks that change', () => {
  it('a night shift counts for the day on which it starts, over the hour that is skipped', async () => {
    const night = await scene.aCourse([ada], {}, 'shift');
    // clocks go from 02:00 to 03:00 on 29 March 2026 in Berlin
    const [from, to] = [new Date('2026-03-28T22:00:00+01:00'), new Date('2026-03-29T06:00:00+02:00')];
    const shift = await scene.aSession(night.id, from, to, '2026-03-28');
    scene.clock.time = to;
    for (const [id, time] of [
      ['in', new Date('2026-03-28T21:55:00+01:00')],
      ['out', new Date('2026-03-29T06:02:00+02:00')],
    ] as const)
      await scene.inOrganization((tx) =>
        scene.noteSighting(tx, {
          organizationId: scene.organizationId,
          personId: ada,
          at: time,
          source: 'kiosk-qr',
          place: 'Gate',
          originId: `${id}-${ada}`,
        }),
      );
    await scene.passTo(new Date('2026-03-29T10:01:00+02:00'));
    const { items } = await ask('getSessionAttendance', admin, { params: { id: shift } });
    // seven hours by the clock of the world, not eight
    expect(items[0]).toMatchObject({ status: 'present', requiredMinutes: 420, workedMinutes: 427 });
    const [session] = await scene.database.system
      .select()
      .from(classSession)
      .where(eq(classSession.id, shift));
    expect(session).toMatchObject({ day: '2026-03-28', dueAt: null });
  });

  it('two shifts of a day share out what was seen, and a forgotten check-out is not guessed', async () => {
    const work = await scene.aCourse([ada], {}, 'shift');
    const early = await scene.aSession(work.id, at('06:00'), at('10:00'));
    const late = await scene.aSession(work.id, at('12:00'), at('16:00'));
    scene.clock.time = at('20:01');
    for (const time of ['06:00', '10:00', '12:10'])
      await scene.inOrganization((tx) =>
        scene.noteSighting(tx, {
          organizationId: scene.organizationId,
          personId: ada,
          at: at(time),
          source: 'kiosk-qr',
          place: 'Gate',
        }),
      );
    await scene.passTo(at('20:02'));
    const of = async (id: string) => (await ask('getSessionAttendance', admin, { params: { id } })).items[0];
    expect(await of(early)).toMatchObject({ status: 'present', workedMinutes: 240 });
    expect(await of(late)).toMatchObject({ status: 'partial', workedMinutes: 0, lateMinutes: 10 });
    const { lines } = await ask('explainAttendance', admin, { params: { id: late, personId: ada } });
    expect(lines.map(({ code }) => code)).toContain('no-check-out');
  });
});

describe('what is no longer kept', () => {
  it('is archived first: days stay as they counted, also once nobody knows any more what was noticed', async () => {
    const { database, organizationId } = scene;
    await scene.inOrganization((tx) =>
      scene.noteSighting(tx, {
        organizationId,
        personId: ada,
        at: at('09:00'),
        source: 'camera',
        place: 'Hall',
      }),
    );
    await scene.passTo(at('10:31'));
    scene.clock.time = at('12:00', '2028-03-10');
    const swept = await scene.sweep();
    expect(swept.get(organizationId)).toEqual({ sessions: 0, leaves: 0, archivedTo: '2026-03-14' });
    await database.system.delete(sighting).where(eq(sighting.personId, ada));
    await scene.inOrganization((tx) => scene.deriveFor(tx, { sessionIds: [sessionId] }));
    expect(await rosterStatus()).toBe('present');
    const { entry, lines } = await explained();
    expect(entry).toMatchObject({ status: 'present', way: 'camera' });
    expect(lines.map(({ code }) => code)).toEqual(['locked']);
    const [archive] = (await ask('listAttendanceLocks', admin)).items.filter(
      ({ lockedBy }) => lockedBy === 'retention',
    );
    await expect(
      ask('liftAttendanceLock', admin, { params: { id: archive?.id ?? '' } }),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
  });

  it('goes with the person it is about, and out of the figures', async () => {
    const { system } = scene.database;
    const day = '2028-05-02';
    scene.clock.time = at('09:00', day);
    const [erased, stays] = [await scene.aPerson('Erased'), await scene.aPerson('Stays')];
    const { id } = await scene.aCourse([erased, stays]);
    const session = await scene.aSession(id, at('09:00', day), at('10:00', day), day);
    const { organizationId } = scene;
    await scene.inOrganization((tx) =>
      scene.noteSightings(
        tx,
        [erased, stays].map((personId) => ({
          organizationId,
          personId,
          at: scene.clock.time,
          source: 'kiosk-qr',
          place: 'Hall',
        })),
      ),
    );
    await scene.inOrganization((tx) => tx.delete(person).where(eq(person.id, erased)));
    const rows = await system.select().from(attendance).where(eq(attendance.sessionId, session));
    expect(rows.map(({ personId }) => personId)).toEqual([stays]);
    expect(await system.select().from(sighting).where(eq(sighting.personId, erased))).toEqual([]);
    expect(await system.select().from(personTally).where(eq(personTally.personId, erased))).toEqual([]);
    const [tally] = await system.select().from(sessionTally).where(eq(sessionTally.sessionId, session));
    expect(tally).toMatchObject({ present: 1 });
  });

  it('goes for good after seven years, with its marks, and its figures with it', async () => {
    const day = '2028-03-20';
    scene.clock.time = at('08:00', day);
    const { id } = await scene.aCourse([ada]);
    sessionId = await scene.aSession(id, at('09:00', day), at('10:00', day), day);
    await ask('markAttendance', admin, markOf('excused'));
    scene.clock.time = at('12:00', '2035-03-25');
    const swept = await scene.sweep();
    expect(swept.get(scene.organizationId)?.sessions).toBeGreaterThan(0);
    const { system } = scene.database;
    expect(await system.select().from(classSession).where(eq(classSession.id, sessionId))).toEqual([]);
    expect(await system.select().from(attendanceMark).where(eq(attendanceMark.personId, ada))).toEqual([]);
    expect(await system.select().from(personTally).where(eq(personTally.personId, ada))).toEqual([]);
    const entries = await system.select().from(auditLog).where(eq(auditLog.action, 'attendance.sweep'));
    expect(new Set(entries.map(({ userId }) => userId))).toEqual(new Set(['retention']));
    expect(entries.map(({ metadata }) => metadata)).toContainEqual({
      before: '2028-03-24',
      sessions: swept.get(scene.organizationId)?.sessions,
      attendance: expect.any(Number),
      marks: expect.any(Number),
    });
    const told = entries.length;
    await scene.sweep();
    expect(await system.$count(auditLog, eq(auditLog.action, 'attendance.sweep'))).toBe(told);
  });
});
