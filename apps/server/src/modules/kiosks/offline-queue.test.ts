import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import {
  failedAttempt,
  kioskQueue,
  kioskQueueEntry,
  outage,
  roster,
  rosterPerson,
  sighting,
} from '../../platform/database/schema/index.js';
import { type Device, type KioskSchool, startKioskSchool } from './testing/kiosk-school.js';
import { offlineDevice } from './testing/offline-device.js';
import { printedFace } from './testing/printed-face.js';

const HOUR = 3_600_000;

let school: KioskSchool;
let code: string;

beforeAll(async () => {
  school = await startKioskSchool();
  const { ask, admin, ada } = school;
  code = (await ask<{ code: string }>(admin.headers, 'POST', `/people/${ada}/badge/code`)).body.code;
  await ask(admin.headers, 'PUT', `/people/${ada}/badge/pin`, { pin: '4711' });
}, 120_000);
afterAll(() => school.server.close());

const sightingsOf = ({ id }: Device) =>
  school.server.database.system.select().from(sighting).where(eq(sighting.kioskId, id));

const picture = (face: Buffer) => face.toString('base64url');

interface Entries {
  readonly items: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly missingBefore: number;
    readonly personName?: string;
  }[];
  readonly nextCursor?: string;
}
const listed = async ({ id }: Device, query = '') => {
  const path = `/kiosks/${id}/offline-entries${query}`;
  return (await school.ask<Entries>(school.admin.headers, 'GET', path)).body;
};

/** A device that was last connected an hour and a half ago, and whose clock the test sets. */
async function cutOff(more: object = {}) {
  const device = await school.aDevice(more);
  const clock = { ms: Date.now() };
  const queue = await offlineDevice(
    (method, path, body) => school.ask(device.headers, method, path, body),
    () => clock.ms,
  );
  await school.server.database.system
    .update(kioskQueue)
    .set({ createdAt: new Date(Date.now() - 1.5 * HOUR) })
    .where(eq(kioskQueue.id, queue.queue.keyId));
  return { device, clock, ...queue };
}

/** Note something as it was an hour ago. */
async function anHourAgo<T>(clock: { ms: number }, work: () => Promise<T>): Promise<T> {
  clock.ms = Date.now() - HOUR;
  const done = await work();
  clock.ms = Date.now();
  return done;
}

describe('what a kiosk notes without a connection', () => {
  it('counts from when it was noted, whatever way somebody was recognized by', async () => {
    const { device, clock, note, send } = await cutOff();
    const entries = await anHourAgo(clock, async () => [
      await note({ way: 'face', picture: picture(school.adasFace) }),
    ]);
    const sent = await send(entries);
    expect(sent.body.results).toEqual([{ sequence: 1, outcome: 'recorded' }]);
    const [seen] = await sightingsOf(device);
    expect(seen).toMatchObject({ personId: school.ada, source: 'kiosk-face', place: 'Main door' });
    expect(Math.abs(Date.now() - HOUR - Number(seen?.at))).toBeLessThan(60_000);
    expect(seen?.probability).toBeGreaterThan(0.5);
  });

  it('counts once, however often it is sent', async () => {
    const { device, clock, note, send } = await cutOff();
    const entries = await anHourAgo(clock, async () => [
      await note({ way: 'qr', code }),
      await note({ way: 'pin', number: 'A-1', pin: '4711' }),
    ]);
    const [first, second, third] = await Promise.all([send(entries), send(entries), send(entries)]);
    const outcomes = [
      { sequence: 1, outcome: 'recorded' },
      { sequence: 2, outcome: 'repeat' },
    ];
    for (const { body } of [first, second, third, await send(entries)]) {
      expect(body.results).toEqual(outcomes);
    }
    expect(await sightingsOf(device)).toHaveLength(1);
    expect((await listed(device, '?only=conflicts')).items).toEqual([]);
  });

  it('goes on where it stopped', async () => {
    const { note, send, open, clock } = await cutOff();
    await anHourAgo(clock, async () => send([await note({ way: 'qr', code })]));
    expect((await open()).body.lastSequence).toBe(1);
    const next = await send([await note({ way: 'qr', code })]);
    expect(next.body.results).toEqual([{ sequence: 2, outcome: 'recorded' }]);
  });

  it('is shown to administrators where nobody was recognized, until they have looked', async () => {
    const { device, clock, note, send } = await cutOff();
    const entries = await anHourAgo(clock, async () => [
      await note({ way: 'face', picture: picture(school.strangersFace) }),
      await note({ way: 'face', picture: picture(Buffer.from('no picture')) }),
      await note({ way: 'qr', code: 'of-nobody' }),
      await note({ way: 'pin', number: 'A-1', pin: '9090' }),
    ]);
    const { body } = await send(entries);
    expect(body.results.map(({ outcome }) => outcome)).toEqual([
      'unknown-face',
      'no-face',
      'wrong-badge',
      'wrong-badge',
    ]);
    expect(await sightingsOf(device)).toEqual([]);
    const page = await listed(device, '?only=conflicts&limit=3');
    expect(page.items).toHaveLength(3);
    const rest = await listed(device, `?only=conflicts&limit=3&cursor=${page.nextCursor}`);
    expect(rest.items).toHaveLength(1);
    const ids = [...page.items, ...rest.items].map(({ id }) => id);
    const path = `/kiosks/${device.id}/offline-entries/dismissal`;
    await school.ask(school.admin.headers, 'POST', path, { ids, isDismissed: true });
    expect((await listed(device, '?only=conflicts')).items).toEqual([]);
    expect((await listed(device)).items).toHaveLength(4);
    await school.ask(school.admin.headers, 'POST', path, { ids, isDismissed: false });
    expect((await listed(device, '?only=conflicts')).items).toHaveLength(4);
  });

  it('does not count when the face was printed on paper, and is shown to administrators', async () => {
    const { device, clock, note, send } = await cutOff();
    const print = await printedFace(school.adasFace);
    const entries = await anHourAgo(clock, async () => [
      await note({ way: 'face', picture: picture(print) }),
    ]);
    expect((await send(entries)).body.results).toEqual([{ sequence: 1, outcome: 'attack' }]);
    expect(await sightingsOf(device)).toEqual([]);
    expect((await listed(device, '?only=conflicts')).items).toMatchObject([{ outcome: 'attack' }]);
  });

  it('does not count when the clock of the device was turned', async () => {
    const { device, clock, note, send } = await cutOff();
    clock.ms = Date.now() - HOUR;
    const entry = await note({ way: 'qr', code });
    clock.ms = Date.now() - 600_000;
    const { body } = await send([entry]);
    expect(body.results).toEqual([{ sequence: 1, outcome: 'clock' }]);
    expect(await sightingsOf(device)).toEqual([]);
    expect((await listed(device)).items).toMatchObject([{ outcome: 'clock', personName: 'Ada Lovelace' }]);
  });

  it('counts by the clock of the server when that of the device is wrong all the time', async () => {
    const device = await school.aDevice();
    const wrong = () => Date.now() - 24 * HOUR;
    const queue = await offlineDevice((...call) => school.ask(device.headers, ...call), wrong);
    await queue.send([await queue.note({ way: 'qr', code })]);
    const [seen] = await sightingsOf(device);
    expect(Math.abs(Date.now() - Number(seen?.at))).toBeLessThan(30_000);
  });

  it('says how much of it is missing', async () => {
    const { device, clock, note, send } = await cutOff();
    const entries = await anHourAgo(clock, async () => [await note({ way: 'qr', code }, { sequence: 4 })]);
    expect((await send(entries)).body.results).toEqual([{ sequence: 4, outcome: 'recorded' }]);
    expect((await listed(device, '?only=conflicts')).items).toMatchObject([
      { outcome: 'recorded', missingBefore: 3 },
    ]);
  });

  it('is not taken of a way that the kiosk does not take', async () => {
    const { note, send } = await cutOff({
      settings: { language: 'en', hasSound: false, ways: ['pin'], minProbability: 0.5 },
    });
    expect((await send([await note({ way: 'qr', code })])).body.results[0]?.outcome).toBe('way-closed');
  });

  it('is somebody who tried in vain at that time where the PIN was wrong, once however often it is sent', async () => {
    const { clock, note, send } = await cutOff({ place: 'Back door' });
    const entries = await anHourAgo(clock, async () => [
      await note({ way: 'pin', number: 'A-1', pin: '9090' }),
    ]);
    await send(entries);
    await send(entries);
    const attempts = await school.server.database.system
      .select()
      .from(failedAttempt)
      .where(eq(failedAttempt.place, 'Back door'));
    expect(attempts).toMatchObject([{ personId: school.ada }]);
    expect(Math.abs(Date.now() - HOUR - Number(attempts[0]?.at))).toBeLessThan(60_000);
  });

  it('counts for whom the group of the kiosk held on that day, whatever it holds today', async () => {
    const DAY = 24 * HOUR;
    const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
    const { system } = school.server.database;
    const [groupId, organizationId] = [newId(), school.school];
    await system.insert(roster).values({ id: groupId, organizationId, name: groupId });
    // until the day before yesterday
    const until = { to: dayOf(Date.now() - 2 * DAY) };
    await system
      .insert(rosterPerson)
      .values({ organizationId, rosterId: groupId, personId: school.ada, ...until });
    const { device, clock, note, send, queue } = await cutOff({ groupId });
    await system
      .update(kioskQueue)
      .set({ createdAt: new Date(Date.now() - 4 * DAY) })
      .where(eq(kioskQueue.id, queue.keyId));
    const noteBoth = async (ms: number) => {
      clock.ms = ms;
      return [
        await note({ way: 'qr', code }),
        await note({ way: 'face', picture: picture(school.adasFace) }),
      ];
    };
    const then = [...(await noteBoth(Date.now() - 3 * DAY)), ...(await noteBoth(Date.now()))];
    clock.ms = Date.now();
    expect((await send(then)).body.results.map(({ outcome }) => outcome)).toEqual([
      'recorded',
      'repeat',
      'wrong-badge',
      'unknown-face',
    ]);
    expect(await sightingsOf(device)).toHaveLength(1);
  });

  it('keeps no picture and no code', async () => {
    const { device, note, send } = await cutOff();
    await send([await note({ way: 'face', picture: picture(school.adasFace) })]);
    const rows = await school.server.database.system
      .select()
      .from(kioskQueueEntry)
      .where(eq(kioskQueueEntry.kioskId, device.id));
    expect(JSON.stringify(rows).length).toBeLessThan(1_000);
  });
});

describe('a kiosk that worked without a connection', () => {
  it('was out of order only when nobody can tell who came, once everything it noted has come', async () => {
    const { device, clock, note, send, open } = await cutOff();
    const { system } = school.server.database;
    const [startsAt, HALF] = [new Date(Date.now() - 1.4 * HOUR), HOUR / 2];
    await system.insert(outage).values({
      ...{ id: newId(), organizationId: school.school, place: 'Main door', cause: `kiosk:${device.id}` },
      startsAt,
    });
    const entries = await anHourAgo(clock, async () => [await note({ way: 'qr', code })]);
    clock.ms = Date.now() - HALF;
    entries.push(await note({ way: 'face', picture: picture(school.strangersFace) }));
    clock.ms = Date.now();
    const outageOf = async () => {
      const rows = await system
        .select()
        .from(outage)
        .where(eq(outage.cause, `kiosk:${device.id}`));
      return rows[0];
    };
    const kept = () => ({
      lastSequence: 2,
      sentAt: new Date().toISOString(),
      worked: [{ from: new Date(Date.now() - 2 * HOUR).toISOString(), to: new Date().toISOString() }],
    });
    await send(entries.slice(0, 1));
    await open(kept());
    expect(await outageOf()).toMatchObject({ endsAt: null, keptAt: null });

    await send(entries);
    await open(kept());
    const { endsAt, keptAt, gaps } = (await outageOf()) ?? {};
    expect([endsAt, keptAt]).toEqual([expect.any(Date), expect.any(Date)]);
    expect(gaps).toHaveLength(1);
    const [from, to] = [gaps?.[0]?.from, gaps?.[0]?.to].map((instant) => Date.parse(instant ?? ''));
    expect([from, to].map((ms = 0) => Math.round((ms - Date.now() + HALF) / 60_000))).toEqual([-1, 1]);
  });
});

describe('what the device did not note', () => {
  it.each([
    ['a changed entry', (entry: string) => `${entry.slice(0, -8)}AAAAAAAA`],
    ['no entry at all', () => 'a.b.c'],
  ])('is refused: %s', async (_, change) => {
    const { device, note, send } = await cutOff();
    const sent = await send([change(await note({ way: 'qr', code }))]);
    expect(sent.body.code).toBe('kiosk.queue-forged');
    expect(await sightingsOf(device)).toEqual([]);
  });

  it('is refused: another entry in place of one that was sent', async () => {
    const { note, send } = await cutOff();
    await send([await note({ way: 'qr', code })]);
    const other = await note({ way: 'qr', code }, { sequence: 1, previous: '' });
    expect((await send([other])).body.code).toBe('kiosk.queue-forged');
  });

  it('is refused: one that does not follow the last', async () => {
    const { note, send } = await cutOff();
    await send([await note({ way: 'qr', code })]);
    const other = await note({ way: 'qr', code }, { previous: 'x'.repeat(43) });
    expect((await send([other])).body.code).toBe('kiosk.queue-forged');
  });

  it('cannot be read when it was sealed for another queue', async () => {
    const one = await cutOff();
    const other = await cutOff();
    const entry = await one.note({ way: 'qr', code }, { sealTo: other.queue.sealingKey });
    expect((await one.send([entry])).body.results[0]?.outcome).toBe('unreadable');
  });

  it('finds no queue of another kiosk', async () => {
    const one = await cutOff();
    const other = await cutOff();
    const sent = await one.send([await one.note({ way: 'qr', code })], other.queue.keyId);
    expect(sent.status).toBe(404);
  });

  it('is not taken from a device whose access was revoked', async () => {
    const { device, note, send } = await cutOff();
    await school.ask(school.admin.headers, 'POST', `/kiosks/${device.id}/revoke`);
    expect((await send([await note({ way: 'qr', code })])).status).toBe(401);
  });
});
