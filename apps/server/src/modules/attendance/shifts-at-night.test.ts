import { type RouteId, routes } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { classSession } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { type Asked, callRoute } from '../../testing/call-route.js';
import { type AttendanceScene, aLesson, at, attendanceForTests } from './testing/attendance-for-tests.js';

let scene: AttendanceScene;
let admin: Principal;
let ada: string;

beforeAll(async () => {
  scene = await attendanceForTests();
  admin = await scene.aPrincipal('admin');
});
afterAll(() => scene.close());
beforeEach(async () => {
  ({ ada } = await aLesson(scene));
});

const ask = <const Id extends RouteId>(id: Id, principal: Principal, asked: Asked = {}) =>
  callRoute(scene.handlers, routes[id], principal, asked);

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
