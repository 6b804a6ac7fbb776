import { routes } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  attendance,
  classSession,
  notificationEvent,
  personTally,
  rosterPerson,
  sessionTally,
} from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { type AttendanceScene, at, attendanceForTests } from './testing/attendance-for-tests.js';

let scene: AttendanceScene;
let admin: Principal;
let ada: string;
let grace: string;
let courseId: string;
let rosterId: string;
let sessionId: string;

beforeAll(async () => {
  scene = await attendanceForTests();
  admin = await scene.aPrincipal('admin');
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.clock.time = at('08:00');
  ada = await scene.aPerson('Ada');
  grace = await scene.aPerson('Grace');
  const course = await scene.aCourse([ada, grace]);
  [courseId, rosterId] = [course.id, course.rosterId];
  sessionId = await scene.aSession(courseId, at('09:00'), at('10:00'));
});

const rowOf = async (personId: string, session = sessionId) =>
  (
    await scene.database.system
      .select()
      .from(attendance)
      .where(and(eq(attendance.sessionId, session), eq(attendance.personId, personId)))
  )[0];
const statusOf = async (personId: string, session = sessionId) => (await rowOf(personId, session))?.status;
const see = (personId: string, time: string, more: object = {}) => {
  scene.clock.time = at(time);
  return scene.inOrganization((tx) =>
    scene.noteSighting(tx, {
      organizationId: scene.organizationId,
      personId,
      at: at(time),
      source: 'kiosk-face',
      place: 'Hall',
      probability: 0.99,
      ...more,
    }),
  );
};
let requests = 0;
const mark = (personId: string, status: string, more: object = {}, principal = admin) =>
  callRoute(scene.handlers, routes.markAttendance, principal, {
    params: { id: sessionId },
    body: { requestId: `request-${++requests}`, marks: [{ personId, status, ...more }] },
  });
const explain = (personId: string, query: Record<string, unknown> = {}, session = sessionId) =>
  callRoute(scene.handlers, routes.explainAttendance, admin, { params: { id: session, personId }, query });

describe('a class, as time passes', () => {
  it('opens with everybody expected, fills as people come, and settles with the others absent', async () => {
    await scene.passTo(at('08:30'));
    expect([await statusOf(ada), await statusOf(grace)]).toEqual(['expected', 'expected']);
    await see(ada, '08:58');
    expect(await rowOf(ada)).toMatchObject({ status: 'present', way: 'kiosk-face', arrivedAt: at('08:58') });
    await scene.passTo(at('10:00'));
    expect(await statusOf(grace)).toBe('absent');
    await scene.passTo(at('10:31'));
    const [session] = await scene.database.system
      .select()
      .from(classSession)
      .where(eq(classSession.id, sessionId));
    expect(session).toMatchObject({ dueAt: null, settledAt: at('10:31') });
    expect(session?.settledRules).toMatchObject({ lateAfter: 5 });
  });

  it('is settled whole by the first look after days without a server', async () => {
    await scene.passTo(at('09:00', '2026-03-06'));
    expect([await statusOf(ada), await statusOf(grace)]).toEqual(['absent', 'absent']);
  });

  it('counts in the tallies what it counts', async () => {
    await see(ada, '09:20');
    await scene.passTo(at('11:00'));
    const [tally] = await scene.database.system
      .select()
      .from(sessionTally)
      .where(eq(sessionTally.sessionId, sessionId));
    expect(tally).toMatchObject({ late: 1, absent: 1, present: 0, expected: 0, byKioskFace: 1 });
    const [month] = await scene.database.system
      .select()
      .from(personTally)
      .where(eq(personTally.personId, ada));
    expect(month).toMatchObject({ month: '2026-03-01', late: 1, lateMinutes: 20, presentMinutes: 40 });
  });

  it('tells once who came, who was late and who was missing', async () => {
    await see(ada, '09:20');
    await see(ada, '09:25');
    await scene.passTo(at('10:00'));
    await scene.passTo(at('10:31'));
    const events = await scene.database.system
      .select({ kind: notificationEvent.kind, subject: notificationEvent.subjectPersonId })
      .from(notificationEvent)
      .where(eq(notificationEvent.organizationId, scene.organizationId));
    const ours = events.filter(({ subject }) => subject === ada || subject === grace);
    expect(ours).toHaveLength(3);
    expect(ours).toEqual(
      expect.arrayContaining([
        { kind: 'attendance.late', subject: ada },
        { kind: 'attendance.marked', subject: ada },
        { kind: 'attendance.absent', subject: grace },
      ]),
    );
  });

  it('tells once of somebody who has missed too much of a course', async () => {
    for (const day of ['03', '04', '05', '06', '09', '10'])
      await scene.aSession(
        courseId,
        at('09:00', `2026-03-${day}`),
        at('10:00', `2026-03-${day}`),
        `2026-03-${day}`,
      );
    const told = async () =>
      scene.database.system
        .select({ data: notificationEvent.data, kind: notificationEvent.kind })
        .from(notificationEvent)
        .where(eq(notificationEvent.subjectPersonId, ada))
        .then((events) => events.filter(({ kind }) => kind === 'attendance.at-risk'));
    await scene.passTo(at('12:00', '2026-03-05'));
    expect(await told()).toEqual([]);
    await scene.passTo(at('12:00', '2026-03-06'));
    await scene.passTo(at('12:00', '2026-03-10'));
    expect(await told()).toMatchObject([{ data: { courseId, missed: 5, sessions: 5 } }]);
  });

  it('forgets nobody who came to a session that is then canceled, once it takes place after all', async () => {
    await see(ada, '09:00');
    const cancel = (canceledBy: string | null) =>
      scene.database.system.update(classSession).set({ canceledBy }).where(eq(classSession.id, sessionId));
    await cancel('exception');
    await scene.passTo(at('09:10'));
    expect(await rowOf(ada)).toBeUndefined();
    await cancel(null);
    await scene.passTo(at('09:11'));
    expect(await statusOf(ada)).toBe('present');
  });
});

describe('sightings', () => {
  it('however many make one row', async () => {
    for (const time of ['08:58', '09:00', '09:07', '09:30']) await see(ada, time);
    const rows = await scene.database.system.select().from(attendance).where(eq(attendance.personId, ada));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ status: 'present', arrivedAt: at('08:58') });
  });

  it('of one origin are written once', async () => {
    expect(await see(ada, '09:00', { originId: `door-${ada}` })).toBe('recorded');
    expect(await see(ada, '09:00', { originId: `door-${ada}` })).toBe('repeated');
  });

  it('that come days late count for the day they are of', async () => {
    await scene.passTo(at('12:00', '2026-03-04'));
    expect(await statusOf(ada)).toBe('absent');
    scene.clock.time = at('12:01', '2026-03-04');
    await scene.inOrganization((tx) =>
      scene.noteSighting(tx, {
        organizationId: scene.organizationId,
        personId: ada,
        at: at('08:59'),
        source: 'kiosk-qr',
        place: 'Hall',
      }),
    );
    expect(await rowOf(ada)).toMatchObject({ status: 'present', way: 'kiosk-qr' });
  });

  it('that are not sure leave the question to a person', async () => {
    await see(ada, '09:00', { probability: 0.5 });
    await scene.passTo(at('10:31'));
    expect(await statusOf(ada)).toBe('unconfirmed');
  });

  it('after which something failed make nobody absent', async () => {
    scene.clock.time = at('09:00');
    const { organizationId } = scene;
    await scene.inOrganization((tx) =>
      scene.noteFailedAttempt(tx, { organizationId, personId: ada, at: at('09:00'), place: 'Hall' }),
    );
    await scene.passTo(at('10:31'));
    expect([await statusOf(ada), await statusOf(grace)]).toEqual(['unconfirmed', 'absent']);
  });

  it('of somebody who is on no list of it make no row', async () => {
    const guest = await scene.aPerson('Guest');
    await see(guest, '09:00');
    expect(await rowOf(guest)).toBeUndefined();
  });
});

describe('changes of groups', () => {
  it('count until a session is settled, and not after', async () => {
    const late = await scene.aPerson('Late');
    await scene.passTo(at('08:30'));
    await scene.database.system
      .insert(rosterPerson)
      .values({ organizationId: scene.organizationId, rosterId, personId: late });
    await scene.passTo(at('10:31'));
    expect(await statusOf(late)).toBe('absent');
    const after = await scene.aPerson('After');
    await scene.database.system
      .insert(rosterPerson)
      .values({ organizationId: scene.organizationId, rosterId, personId: after });
    await scene.database.system.delete(rosterPerson).where(eq(rosterPerson.personId, ada));
    await see(after, '10:40', { at: at('11:30') });
    expect([await statusOf(after), await statusOf(ada)]).toEqual([undefined, 'absent']);
  });

  it('keep what somebody counted as who became inactive', async () => {
    await see(ada, '09:00');
    await scene.deactivate(ada);
    await scene.passTo(at('10:31'));
    expect(await statusOf(ada)).toBe('present');
  });
});

describe('marks', () => {
  it('go before what machines saw, and their undoing brings it back', async () => {
    await see(ada, '09:20');
    const { marks, items, counts } = await mark(ada, 'present');
    expect(items[0]).toMatchObject({ status: 'present', way: 'mark', person: { name: 'Ada' } });
    expect(counts.present).toBe(1);
    const undone = await callRoute(scene.handlers, routes.undoMark, admin, {
      params: { id: marks[0]?.id ?? '' },
    });
    expect(undone.entry).toMatchObject({ status: 'late', way: 'kiosk-face' });
    expect(undone.mark.undoneAt).toBeDefined();
  });

  it('sent twice are made once', async () => {
    const body = { requestId: `twice-${ada}`, marks: [{ personId: ada, status: 'present' }] };
    const send = () =>
      callRoute(scene.handlers, routes.markAttendance, admin, { params: { id: sessionId }, body });
    const [first, second] = [await send(), await send()];
    expect(second.marks).toEqual(first.marks);
    expect([first.isRepeated, second.isRepeated]).toEqual([false, true]);
    expect((await explain(ada)).marks).toHaveLength(1);
  });

  it('of a settled session need a reason, but for those that answer what nobody could know', async () => {
    await see(grace, '09:00', { probability: 0.5 });
    await scene.passTo(at('10:31'));
    await expect(mark(ada, 'present')).rejects.toMatchObject({ code: 'attendance.reason-needed' });
    await mark(ada, 'present', { reason: 'The kiosk was off' });
    await mark(grace, 'present');
    expect([await statusOf(ada), await statusOf(grace)]).toEqual(['present', 'present']);
  });

  it.each([
    [
      'of somebody on no list',
      { personId: '0198c5a0-0000-7000-8000-000000000000' },
      'attendance.not-on-roster',
    ],
    ['that end before they begin', { arrivedAt: at('09:30'), leftAt: at('09:10') }, 'attendance.times'],
    ['of another day', { arrivedAt: at('09:30', '2026-03-05') }, 'attendance.times'],
  ])('%s are refused', async (_, more, code) => {
    const { arrivedAt, leftAt, ...rest } = more as Record<string, unknown>;
    const times = {
      ...(arrivedAt instanceof Date && { arrivedAt: arrivedAt.toISOString() }),
      ...(leftAt instanceof Date && { leftAt: leftAt.toISOString() }),
    };
    await expect(mark(ada, 'present', { ...rest, ...times })).rejects.toMatchObject({ code });
  });
});

describe('an explanation', () => {
  it('tells line by line by which sighting, rule and person somebody counts as what they count as', async () => {
    await see(ada, '09:03');
    await mark(ada, 'excused', { reason: 'Doctor' });
    const { lines, entry, rules } = await explain(ada);
    expect(entry.status).toBe('excused');
    expect(lines).toMatchObject([
      { code: 'marked', mark: { byName: 'A admin', reason: 'Doctor' } },
      { code: 'instead-of', status: 'present' },
      { code: 'came', sighting: { at: at('09:03').toISOString(), place: 'Hall', source: 'kiosk-face' } },
      { code: 'on-time', minutes: 3, limit: 5 },
    ]);
    expect(rules.lateAfter).toBe(5);
  });

  it('tells what was known at an earlier moment', async () => {
    await scene.passTo(at('12:00'));
    await mark(ada, 'present', { reason: 'Was there' });
    expect((await explain(ada, { asOf: at('11:59').toISOString() })).entry.status).toBe('absent');
    expect((await explain(ada)).entry.status).toBe('present');
  });

  it('of a canceled session tells that and why, to who would come to it, and keeps what was said', async () => {
    await mark(ada, 'excused');
    await scene.database.system
      .update(classSession)
      .set({ canceledBy: 'exception', canceledReason: 'Storm' })
      .where(eq(classSession.id, sessionId));
    const told = await explain(ada);
    expect(told.lines).toEqual([{ code: 'canceled', by: 'exception', reason: 'Storm' }]);
    expect(told).toMatchObject({
      session: { canceledBy: 'exception', canceledReason: 'Storm' },
      entry: { person: { name: 'Ada' }, status: 'expected' },
      marks: [{ status: 'excused' }],
    });
    const stranger = await scene.aPerson('Stranger');
    await expect(explain(stranger)).rejects.toMatchObject({ code: 'person.not-found' });
  });

  it('says the same as what is written down', async () => {
    await see(ada, '09:12');
    await scene.passTo(at('10:31'));
    const { entry } = await explain(ada);
    const row = await rowOf(ada);
    expect(entry).toMatchObject({
      status: row?.status,
      lateMinutes: 12,
      presentMinutes: row?.presentMinutes,
    });
  });
});
