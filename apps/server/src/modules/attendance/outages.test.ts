import { routes } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attendance, outage } from '../../platform/database/schema/index.js';
import { callRoute } from '../../testing/call-route.js';
import { type AttendanceScene, at, attendanceForTests } from './testing/attendance-for-tests.js';

let scene: AttendanceScene;
let ada: string;
let grace: string;
let sessionId: string;
let watcher: { organizationId: string; place: string; cause: string };

beforeAll(async () => {
  scene = await attendanceForTests();
});
afterAll(() => scene.close());
beforeEach(async () => {
  await scene.database.system.delete(outage);
  scene.clock.time = at('08:00');
  ada = await scene.aPerson('Ada');
  grace = await scene.aPerson('Grace');
  const { id } = await scene.aCourse([ada, grace]);
  sessionId = await scene.aSession(id, at('09:00'), at('10:00'));
  watcher = { organizationId: scene.organizationId, place: 'A 101', cause: crypto.randomUUID() };
  await scene.inOrganization((tx) => scene.openOutage(tx, watcher, at('08:30')));
  await scene.passTo(at('11:00'));
});

const statusOf = async (personId: string) => {
  const [row] = await scene.database.system
    .select()
    .from(attendance)
    .where(and(eq(attendance.sessionId, sessionId), eq(attendance.personId, personId)));
  return row?.status;
};

const came = (personId: string) =>
  scene.inOrganization((tx) =>
    scene.noteSighting(tx, {
      ...{ organizationId: scene.organizationId, personId, at: at('09:01') },
      ...{ source: 'kiosk-qr', place: 'A 101', originId: `kiosk:${personId}` },
    }),
  );

const keep = (...doubtful: { from: Date; to: Date }[]) =>
  scene.inOrganization((tx) =>
    scene.keepOutages(tx, watcher, { worked: [{ from: at('08:00'), to: at('12:00') }], doubtful }),
  );

describe('people of a session in an outage', () => {
  it('are unconfirmed, and once all has come that was noted in it, present or absent', async () => {
    expect([await statusOf(ada), await statusOf(grace)]).toEqual(['unconfirmed', 'unconfirmed']);
    await came(ada);
    expect([await statusOf(ada), await statusOf(grace)]).toEqual(['present', 'unconfirmed']);
    await keep();
    await scene.passTo(at('11:01'));
    expect([await statusOf(ada), await statusOf(grace)]).toEqual(['present', 'absent']);
  });

  it('stay unconfirmed where somebody came of whom nobody can tell who they were', async () => {
    await keep({ from: at('09:03'), to: at('09:05') });
    await scene.passTo(at('11:01'));
    expect(await statusOf(grace)).toBe('unconfirmed');
  });

  it('stay unconfirmed where it did not work for a part', async () => {
    await scene.inOrganization((tx) =>
      scene.keepOutages(tx, watcher, {
        worked: [{ from: at('09:10'), to: at('12:00') }],
        doubtful: [],
      }),
    );
    await scene.passTo(at('11:01'));
    expect(await statusOf(grace)).toBe('unconfirmed');
  });

  it('stay unconfirmed for a failed attempt of their own', async () => {
    await scene.inOrganization((tx) =>
      scene.noteFailedAttempt(tx, { ...watcher, personId: grace, at: at('09:02') }),
    );
    await keep();
    await scene.passTo(at('11:01'));
    expect(await statusOf(grace)).toBe('unconfirmed');
  });

  it('are explained by it as it was known then', async () => {
    const admin = await scene.aPrincipal('admin');
    await keep({ from: at('09:03'), to: at('09:05') });
    await scene.passTo(at('11:01'));
    const why = async (asOf?: Date) => {
      const params = { id: sessionId, personId: grace };
      const query = { ...(asOf && { asOf: asOf.toISOString() }) };
      return (await callRoute(scene.handlers, routes.explainAttendance, admin, { params, query })).lines;
    };
    const outOfOrder = (from: string, to: string) => ({
      code: 'outage',
      from: at(from).toISOString(),
      to: at(to).toISOString(),
    });
    expect(await why()).toEqual([{ code: 'not-seen' }, outOfOrder('09:03', '09:05')]);
    expect(await why(at('10:30'))).toMatchObject([{ code: 'not-seen' }, { code: 'outage' }]);
  });
});
