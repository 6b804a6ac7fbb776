import { Readable } from 'node:stream';
import { type AttendanceRules, DEFAULT_ATTENDANCE_RULES, type RouteId, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { attendanceMark, person, sighting } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../testing/call-route.js';
import { ORIGIN } from '../../testing/factories.js';
import { type AttendanceScene, at, attendanceForTests } from './testing/attendance-for-tests.js';

let scene: AttendanceScene;
let admin: Principal;
let student: Principal;
let ada: string;
let hasConsent = true;
let shownBy: string;
const spend = vi.fn();

beforeAll(async () => {
  scene = await attendanceForTests({
    hasConsent: async () => hasConsent,
    faceResult: async (_organization, token) => ({ sessionId: token, personId: shownBy, spend }),
  });
  admin = await scene.aPrincipal('admin');
});
afterAll(() => scene.close());
beforeEach(async () => {
  scene.clock.time = at('09:02');
  hasConsent = true;
  spend.mockReset();
  ada = await scene.aPerson('Ada');
  shownBy = ada;
  student = await scene.aPrincipal('student', ada);
});

const ask = <const Id extends RouteId>(id: Id, principal: Principal, asked: Asked = {}) =>
  callRoute(scene.handlers, routes[id], principal, asked);
const statusOf = async (sessionId: string) =>
  (await ask('getSessionAttendance', admin, { params: { id: sessionId } })).items[0];

async function aClass(rules: Partial<AttendanceRules> = {}, people = [ada]) {
  const { id } = await scene.aCourse(people, rules);
  return { courseId: id, sessionId: await scene.aSession(id, at('09:00'), at('10:00')) };
}

describe('checking in by phone', () => {
  const SCHOOL = { name: 'School', latitude: 52.52, longitude: 13.405, radiusMeters: 150 };
  const here = { latitude: 52.5201, longitude: 13.405, accuracyMeters: 15 };
  const allowing = (checkIn: Partial<AttendanceRules['checkIn']> = {}) => ({
    checkIn: { isAllowed: true, networks: [], places: [], ...checkIn },
  });
  const token = () => `result-token-${crypto.randomUUID()}`;
  const checkIn = (more: object = {}, origin = ORIGIN) =>
    ask('checkIn', student, { body: { resultToken: token(), ...more }, origin });

  it('makes one present, and uses the result of the face session up', async () => {
    const { sessionId } = await aClass(allowing());
    const { items } = await checkIn();
    expect(items).toMatchObject([{ session: { id: sessionId }, status: 'present', way: 'phone' }]);
    expect(spend).toHaveBeenCalledOnce();
  });

  it('leaves nothing behind when the result was used before', async () => {
    const { sessionId } = await aClass(allowing());
    spend.mockRejectedValueOnce(new Error('used'));
    await expect(checkIn()).rejects.toThrow('used');
    expect((await statusOf(sessionId))?.status).toBe('expected');
  });

  it.each([
    ['where the rules do not allow it', {}, {}, 'check-in.closed'],
    ['from another network', allowing({ networks: ['10.0.0.0/8'] }), {}, 'check-in.network'],
    ['without a position', allowing({ places: [SCHOOL] }), {}, 'check-in.position-needed'],
    [
      'from home',
      allowing({ places: [SCHOOL] }),
      { position: { ...here, latitude: 52.6 } },
      'check-in.too-far',
    ],
    [
      'from a phone that does not know where it is',
      allowing({ places: [SCHOOL] }),
      { position: { ...here, accuracyMeters: 3000 } },
      'check-in.inaccurate',
    ],
  ])('%s is refused, and says why', async (_, rules, more, code) => {
    await aClass(rules);
    await expect(checkIn(more)).rejects.toMatchObject({ code });
    expect(spend).not.toHaveBeenCalled();
  });

  it('at the school and on its network works', async () => {
    await aClass(allowing({ places: [SCHOOL], networks: ['127.0.0.0/8'] }));
    expect((await checkIn({ position: here })).items).toHaveLength(1);
  });

  it('needs the consent of the person, and their own face', async () => {
    await aClass(allowing());
    hasConsent = false;
    await expect(checkIn()).rejects.toMatchObject({ code: 'check-in.consent' });
    hasConsent = true;
    shownBy = await scene.aPerson('Somebody else');
    await expect(checkIn()).rejects.toMatchObject({ code: 'check-in.other-person' });
  });

  it('after the doors have closed is refused', async () => {
    await aClass(allowing());
    scene.clock.time = at('10:31');
    await expect(checkIn()).rejects.toMatchObject({ code: 'check-in.closed' });
  });

  it('is told beforehand what it will ask for', async () => {
    const { sessionId } = await aClass(allowing({ places: [SCHOOL], networks: ['10.0.0.0/8'] }));
    expect(await ask('getCheckInTerms', student)).toMatchObject({
      sessions: [{ id: sessionId }],
      needsPosition: true,
      isOnNetwork: false,
      hasConsent: true,
      isEnrolled: false,
    });
  });
});

describe('a service that tells of sightings', () => {
  const tell = (...sightings: object[]) => ask('recordSightings', admin, { body: { sightings } });
  let origins = 0;
  const seen = (more: object = {}) => ({
    originId: `service-${++origins}`,
    personId: ada,
    at: at('09:00').toISOString(),
    place: 'Gate',
    ...more,
  });

  it('is believed once about each, and told what could not be used', async () => {
    const { sessionId } = await aClass();
    const first = seen();
    const answers = await tell(
      first,
      first,
      seen({ personId: undefined, externalId: 'nobody' }),
      seen({ sessionId: '0198c5a0-0000-7000-8000-000000000000' }),
      seen({ at: at('12:00').toISOString() }),
      seen({ at: at('09:00', '2020-03-02').toISOString() }),
    );
    expect(answers.items.map(({ verdict }) => verdict)).toEqual([
      'recorded',
      'repeated',
      'unknown-person',
      'unknown-session',
      'in-the-future',
      'too-old',
    ]);
    expect((await tell(first)).items[0]?.verdict).toBe('repeated');
    expect(await statusOf(sessionId)).toMatchObject({ status: 'present', way: 'api' });
    const rows = await scene.database.system.select().from(sighting).where(eq(sighting.personId, ada));
    expect(rows).toHaveLength(1);
  });

  it('may name people by their external id', async () => {
    await scene.database.system
      .update(person)
      .set({ externalId: `S-${ada}` })
      .where(eq(person.id, ada));
    const { sessionId } = await aClass();
    await tell(seen({ personId: undefined, externalId: `S-${ada}` }));
    expect((await statusOf(sessionId))?.status).toBe('present');
  });
});

describe('a file of marks', () => {
  let courseName: string;
  let sessionId: string;
  beforeEach(async () => {
    await scene.database.system
      .update(person)
      .set({ externalId: `S-${ada}` })
      .where(eq(person.id, ada));
    const made = await aClass();
    sessionId = made.sessionId;
    courseName = `Course ${made.courseId}`;
  });
  const HEADER = 'external_id,course,day,time,status,arrived_at,left_at,reason';
  const upload = (lines: readonly string[], query: Record<string, unknown> = {}) =>
    ask('importMarks', admin, {
      query,
      file: { stream: Readable.from([Buffer.from([HEADER, ...lines].join('\n'))]), mediaType: 'text/csv' },
    });
  const line = (
    more: Partial<Record<'number' | 'day' | 'time' | 'status' | 'arrived' | 'reason', string>> = {},
  ) =>
    [
      more.number ?? `S-${ada}`,
      courseName,
      more.day ?? '2026-03-02',
      more.time ?? '',
      more.status ?? 'present',
      more.arrived ?? '',
      '',
      more.reason ?? '',
    ].join(',');

  it('marks, row by row, and the same file again marks nobody twice', async () => {
    const lines = [line({ arrived: '9:20', status: 'Late' })];
    expect((await upload(lines)).rows).toMatchObject([
      { line: 2, verdict: 'marked', personId: ada, sessionId },
    ]);
    expect(await statusOf(sessionId)).toMatchObject({ status: 'late', arrivedAt: at('09:20').toISOString() });
    expect((await upload(lines)).rows).toMatchObject([{ verdict: 'repeated' }]);
    const marks = await scene.database.system
      .select()
      .from(attendanceMark)
      .where(eq(attendanceMark.personId, ada));
    expect(marks.map(({ way }) => way)).toEqual(['import']);
  });

  it('reports every row that cannot be used, and uses the others', async () => {
    await scene.passTo(at('10:31'));
    const { rows, counts } = await upload([
      line({ number: 'nobody' }),
      line({ day: '2026-13-02' }),
      line({ status: 'asleep' }),
      line({ day: '2026-03-09' }),
      line({ time: '25:00' }),
      line({ time: '11:00' }),
      line({ time: '09:00' }),
      line({ time: '09:00', reason: 'On paper' }),
    ]);
    expect(rows.map(({ verdict, field }) => field ?? verdict)).toEqual([
      'unknown-person',
      'day',
      'status',
      'unknown-session',
      'time',
      'unknown-session',
      'repeated',
      'marked',
    ]);
    expect(counts).toMatchObject({ marked: 1, invalid: 3 });
  });

  it('rehearsed changes nothing', async () => {
    expect((await upload([line()], { rehearse: 'true' })).rows).toMatchObject([{ verdict: 'marked' }]);
    expect((await statusOf(sessionId))?.status).toBe('expected');
  });

  it('without its columns is refused', async () => {
    const stream = Readable.from([Buffer.from('name,status\nAda,present')]);
    await expect(
      ask('importMarks', admin, { file: { stream, mediaType: 'text/csv' } }),
    ).rejects.toMatchObject({ code: 'attendance-import.file' });
  });
});

describe('the live page', () => {
  const record = (more: object = {}) =>
    ({
      id: crypto.randomUUID(),
      at: at('09:01'),
      decision: 'match',
      personId: ada,
      probability: 0.98,
      ...more,
    }) as never;

  it('marks whom it is sure of as there, in that session only', async () => {
    const { sessionId } = await aClass();
    const other = await aClass();
    const watched = await scene.watchSession(admin, sessionId);
    await watched.note(record({ decision: 'ambiguous' }));
    expect((await statusOf(sessionId))?.status).toBe('expected');
    await watched.note(record());
    expect(await statusOf(sessionId)).toMatchObject({ status: 'present', way: 'live' });
    expect((await statusOf(other.sessionId))?.status).toBe('expected');
  });

  it('asks for the right to mark', async () => {
    const { sessionId } = await aClass();
    await expect(scene.watchSession(student, sessionId)).rejects.toMatchObject({
      code: 'access.not-allowed',
    });
  });
});

describe('news', () => {
  it('of what changed come once it is committed, and not otherwise', async () => {
    const { sessionId } = await aClass();
    const told: (string | undefined)[] = [];
    const stop = await scene.onNews((news) => void told.push(news?.sessionId));
    const see = (fail: boolean) =>
      scene.inOrganization(async (tx) => {
        const about = { organizationId: scene.organizationId, personId: ada, at: at('09:00') };
        await scene.noteSighting(tx, { ...about, source: 'camera', place: 'Hall' });
        if (fail) throw new Error('rolled back');
      });
    await expect(see(true)).rejects.toThrow('rolled back');
    await see(false);
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([sessionId]);
    stop();
  });
});

describe('what notices people', () => {
  it('and does not work makes nobody absent, and works again without a word', async () => {
    let isDown = true;
    const own = await attendanceForTests({
      health: [
        async (_tx, now) => [
          {
            cause: 'kiosk:1',
            place: 'Hall',
            ...(isDown && { downSince: new Date(now.getTime() - 150_000) }),
          },
        ],
      ],
    });
    const grace = await own.aPerson('Grace');
    const { id } = await own.aCourse([grace]);
    const session = await own.aSession(id, at('09:00'), at('10:00'));
    const next = await own.aSession(id, at('14:00'), at('15:00'));
    await own.passTo(at('09:15'));
    isDown = false;
    await own.passTo(at('09:30'));
    await own.passTo(at('15:31'));
    const statusAt = async (sessionId: string) =>
      (
        await callRoute(own.handlers, routes.getSessionAttendance, await own.aPrincipal('admin'), {
          params: { id: sessionId },
        })
      ).items[0]?.status;
    expect([await statusAt(session), await statusAt(next)]).toEqual(['unconfirmed', 'absent']);
    await own.close();
  });
});

it('organizations that set no rules have those that hold everywhere', async () => {
  expect((await ask('getAttendanceRules', admin)).rules).toEqual(DEFAULT_ATTENDANCE_RULES);
});
