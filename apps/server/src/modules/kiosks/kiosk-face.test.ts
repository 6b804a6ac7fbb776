import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { recognitionLog, roster, sighting } from '../../platform/database/schema/index.js';
import { type Device, KIOSK_SETTINGS, type KioskSchool, startKioskSchool } from './testing/kiosk-school.js';
import { connectKiosk, type KioskStream } from './testing/kiosk-stream.js';
import { printedFace } from './testing/printed-face.js';

const streams: KioskStream[] = [];
let school: KioskSchool;

beforeAll(async () => {
  school = await startKioskSchool();
}, 120_000);
afterAll(() => school.server.close());
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

function connect(device: Device): KioskStream {
  const stream = connectKiosk(school.server.address, device);
  streams.push(stream);
  return stream;
}

const sightingsOf = (device: Device) =>
  school.server.database.system.select().from(sighting).where(eq(sighting.kioskId, device.id));

describe('a face before a kiosk', { timeout: 30_000 }, () => {
  it('is greeted by name and written down once, however many frames show it', async () => {
    const device = await school.aDevice();
    const stream = connect(device);
    await stream.ready();
    await stream.show(school.adasFace, 16);
    expect(stream.greetings()).toMatchObject([
      { greeting: { name: 'Ada Lovelace', way: 'face', isRepeat: false } },
    ]);
    const rows = await sightingsOf(device);
    expect(rows).toMatchObject([{ personId: school.ada, source: 'kiosk-face', place: 'Main door' }]);
    expect(rows[0]?.probability).toBeGreaterThan(0.5);
    const [logged] = await school.server.database.system
      .select()
      .from(recognitionLog)
      .where(eq(recognitionLog.id, rows[0]?.recognitionLogId ?? newId()));
    expect(logged).toMatchObject({ personId: school.ada, requestedBy: device.id });
  });

  it('is greeted again on a new connection, and not written down twice', async () => {
    const device = await school.aDevice();
    for (const isRepeat of [false, true]) {
      const stream = connect(device);
      await stream.ready();
      await stream.show(school.adasFace, 14);
      expect(stream.greetings()).toMatchObject([{ greeting: { isRepeat } }]);
    }
    expect(await sightingsOf(device)).toHaveLength(1);
  });

  it.each([
    { who: 'a stranger', picture: () => school.strangersFace, more: {} },
    {
      who: 'somebody the kiosk is not sure enough of',
      picture: () => school.adasFace,
      more: { settings: { ...KIOSK_SETTINGS, minProbability: 1 } },
    },
  ])('is not greeted when it is $who', async ({ picture, more }) => {
    const device = await school.aDevice(more);
    const stream = connect(device);
    await stream.ready();
    await stream.show(picture(), 14);
    expect(stream.greetings()).toEqual([]);
    expect(await sightingsOf(device)).toEqual([]);
    const states = stream.told.flatMap((message) =>
      message.type === 'frame' ? message.faces.map(({ state }) => state) : [],
    );
    expect(states).not.toContain('known');
  });

  it('is not greeted when it is printed on paper, and leaves no sighting', async () => {
    const device = await school.aDevice();
    const stream = connect(device);
    await stream.ready();
    await stream.show(await printedFace(school.adasFace), 14);
    const states = stream.told.flatMap((message) =>
      message.type === 'frame' ? message.faces.map(({ state }) => state) : [],
    );
    expect(states).toContain('spoof');
    expect(states).not.toContain('known');
    expect(stream.greetings()).toEqual([]);
    expect(await sightingsOf(device)).toEqual([]);
  });

  it('is not greeted by the kiosk of a group that it is not in', async () => {
    const groupId = newId();
    await school.server.database.system
      .insert(roster)
      .values({ id: groupId, organizationId: school.school, name: `Others ${groupId}` });
    const device = await school.aDevice({ groupId });
    const stream = connect(device);
    await stream.ready();
    await stream.show(school.adasFace, 14);
    expect(stream.greetings()).toEqual([]);
  });

  it('is not looked at once the access of the kiosk is revoked', async () => {
    const device = await school.aDevice();
    const stream = connect(device);
    await stream.ready();
    const revoked = await school.ask<{ state: string }>(
      school.admin.headers,
      'POST',
      `/kiosks/${device.id}/revoke`,
    );
    expect(revoked.body.state).toBe('revoked');
    expect(await stream.closed()).toBe(4401);
    expect((await school.ask(device.headers, 'GET', '/kiosk')).status).toBe(401);
  });

  it('is looked at by new settings at once', async () => {
    const device = await school.aDevice();
    const stream = connect(device);
    await stream.ready();
    await school.ask(school.admin.headers, 'PATCH', `/kiosks/${device.id}`, { place: 'Back door' });
    expect(await stream.closed()).toBe(1012);
    expect(stream.told.at(-1)).toEqual({ type: 'changed' });
    expect((await school.ask<{ place: string }>(device.headers, 'GET', '/kiosk')).body.place).toBe(
      'Back door',
    );
  });
});
