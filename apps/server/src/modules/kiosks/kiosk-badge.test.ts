import type { KioskGreeting } from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import {
  alert,
  auditLog,
  failedAttempt,
  person,
  roster,
  rosterPerson,
  sighting,
} from '../../platform/database/schema/index.js';
import { anOrganization } from '../../testing/factories.js';
import { type Device, KIOSK_SETTINGS, type KioskSchool, startKioskSchool } from './testing/kiosk-school.js';

let school: KioskSchool;

beforeAll(async () => {
  school = await startKioskSchool();
}, 120_000);
afterAll(() => school.server.close());

const sightingsOf = (device: Device) =>
  school.server.database.system.select().from(sighting).where(eq(sighting.kioskId, device.id));

describe('somebody without a face to show', () => {
  const present = (device: Device, body: object) =>
    school.ask<Partial<KioskGreeting> & { readonly code?: string }>(
      device.headers,
      'POST',
      '/kiosk/presentations',
      body,
    );

  let code: string;

  beforeEach(async () => {
    const issued = await school.ask<{ code: string }>(
      school.admin.headers,
      'POST',
      `/people/${school.ada}/badge/code`,
    );
    code = issued.body.code;
    await school.ask(school.admin.headers, 'PUT', `/people/${school.ada}/badge/pin`, { pin: '4711' });
  });

  it('is greeted for their QR code and for their PIN, and written down once', async () => {
    const device = await school.aDevice();
    expect((await present(device, { way: 'qr', code })).body).toMatchObject({
      name: 'Ada Lovelace',
      isRepeat: false,
    });
    expect((await present(device, { way: 'pin', number: 'A-1', pin: '4711' })).body).toMatchObject({
      name: 'Ada Lovelace',
      isRepeat: true,
    });
    expect(await sightingsOf(device)).toMatchObject([{ personId: school.ada, source: 'kiosk-qr' }]);
  });

  it('is not known by a code before the newest, a changed one, or one of another organization', async () => {
    const device = await school.aDevice();
    await school.ask(school.admin.headers, 'POST', `/people/${school.ada}/badge/code`);
    const changed = `${code.slice(0, -2)}${code.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const shown of [code, changed, 'MIEN1:', 'https://example.test']) {
      expect((await present(device, { way: 'qr', code: shown })).body.code).toBe('badge.unknown');
    }
    const elsewhere = await anOrganization(school.server.database, 'Elsewhere');
    const stranger = await school.server.signUpAs(elsewhere, 'admin');
    expect((await school.ask(stranger.headers, 'GET', `/people/${school.ada}/badge`)).status).toBe(404);
    expect(await sightingsOf(device)).toEqual([]);
  });

  it('locks their PIN at one kiosk by wrong ones, and nothing else', async () => {
    const device = await school.aDevice();
    const wrong = { way: 'pin', number: 'A-1', pin: '0815' };
    for (let count = 0; count < 5; count += 1) {
      expect((await present(device, wrong)).body.code).toBe('badge.unknown');
    }
    const right = { way: 'pin', number: 'A-1', pin: '4711' };
    expect((await present(device, right)).body.code).toBe('kiosk.pin-locked');
    expect((await present(device, { way: 'qr', code })).status).toBe(200);
    expect((await present(await school.aDevice(), right)).status).toBe(200);
  });

  it('is not absent for wrong PINs: that they tried is written down once a minute, also while the PIN is locked', async () => {
    const device = await school.aDevice({ place: 'Side door' });
    const wrong = { way: 'pin', number: 'A-1', pin: '0815' };
    for (let count = 0; count < 6; count += 1) await present(device, wrong);
    await present(device, { ...wrong, number: 'of-nobody' });
    const { system } = school.server.database;
    const attempts = () => system.select().from(failedAttempt).where(eq(failedAttempt.place, 'Side door'));
    expect(await attempts()).toMatchObject([{ personId: school.ada }]);
    await system.update(failedAttempt).set({ at: new Date(Date.now() - 61_000) });
    expect((await present(device, wrong)).body.code).toBe('kiosk.pin-locked');
    expect(await attempts()).toHaveLength(2);
    const audited = await system
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'kiosk.present'), eq(auditLog.resource, `kiosk:${device.id}`)));
    expect(audited.map(({ result }) => result)).toEqual(Array(8).fill('failure'));
    expect(audited.filter(({ metadata }) => JSON.stringify(metadata).includes('locked'))).toHaveLength(2);
  });

  it('locks PINs at one kiosk after many wrong ones of everybody, and tells administrators once', async () => {
    const device = await school.aDevice();
    const wrong = (index: number) => present(device, { way: 'pin', number: `N-${index}`, pin: '0815' });
    for (let from = 0; from < 100; from += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => wrong(from + index)));
    const right = { way: 'pin', number: 'A-1', pin: '4711' };
    expect((await present(device, right)).body.code).toBe('kiosk.pin-locked');
    await wrong(100);
    const told = await school.server.database.system
      .select()
      .from(alert)
      .where(and(eq(alert.organizationId, school.school), eq(alert.kind, 'kiosk-pins')));
    expect(told).toHaveLength(1);
  }, 120_000);

  it.each([
    ['has not begun', { from: '2999-01-01' }],
    ['has ended', { to: '2001-01-01' }],
  ])('is not known at the kiosk of a group to which their belonging %s', async (_, dates) => {
    const { system } = school.server.database;
    const groupId = newId();
    const organizationId = school.school;
    await system.insert(roster).values({ id: groupId, organizationId, name: groupId });
    const belongs = { organizationId, rosterId: groupId, personId: school.ada };
    await system.insert(rosterPerson).values({ ...belongs, ...dates });
    const device = await school.aDevice({ groupId });
    expect((await present(device, { way: 'qr', code })).body.code).toBe('badge.unknown');
    expect((await present(device, { way: 'pin', number: 'A-1', pin: '4711' })).body.code).toBe(
      'badge.unknown',
    );
    await system.update(rosterPerson).set({ from: null, to: null }).where(eq(rosterPerson.rosterId, groupId));
    expect((await present(device, { way: 'qr', code })).status).toBe(200);
  });

  it('is not known when they are inactive', async () => {
    const device = await school.aDevice();
    await school.server.database.system
      .update(person)
      .set({ status: 'inactive' })
      .where(eq(person.id, school.ada));
    expect((await present(device, { way: 'qr', code })).body.code).toBe('badge.unknown');
    await school.server.database.system
      .update(person)
      .set({ status: 'active' })
      .where(eq(person.id, school.ada));
  });

  it('is told which ways this kiosk takes', async () => {
    const device = await school.aDevice({ settings: { ...KIOSK_SETTINGS, ways: ['face'] } });
    expect((await present(device, { way: 'qr', code })).body.code).toBe('kiosk.way-closed');
  });

  it.each(['1111', '1234', '9876', '123', '12a4'])('may not have %s as a PIN', async (pin) => {
    const refused = await school.ask(school.admin.headers, 'PUT', `/people/${school.ada}/badge/pin`, { pin });
    expect(refused.status).toBe(400);
  });
});
