import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLog, kiosk } from '../../platform/database/schema/index.js';
import { anOrganization } from '../../testing/factories.js';
import {
  ADMIN_PIN,
  type Device,
  KIOSK_SETTINGS,
  type KioskSchool,
  startKioskSchool,
} from './testing/kiosk-school.js';

let school: KioskSchool;

beforeAll(async () => {
  school = await startKioskSchool();
}, 120_000);
afterAll(() => school.server.close());

const auditedActions = async (device: Device) => {
  const rows = await school.server.database.system
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.resource, `kiosk:${device.id}`));
  return rows.map(({ action }) => action);
};

describe('the device of a kiosk', () => {
  it('gets its access by a code that works once, however it is typed', async () => {
    const made = await school.aKiosk();
    const typed = made.code.toLowerCase().replace('-', ' ');
    const taken = await school.ask<{ name: string }>({}, 'POST', '/kiosk/enrollment', { code: typed });
    expect(taken.status).toBe(200);
    const own = await school.ask<{ settings: object }>({ cookie: taken.cookie }, 'GET', '/kiosk');
    expect(own.body.settings).toEqual(KIOSK_SETTINGS);
    const again = await school.ask({}, 'POST', '/kiosk/enrollment', { code: made.code });
    expect(again.body.code).toBe('kiosk.code-invalid');
  });

  it('gets nothing by a code that is expired', async () => {
    const made = await school.aKiosk();
    await school.server.database.system
      .update(kiosk)
      .set({ codeExpiresAt: new Date(Date.now() - 1) })
      .where(eq(kiosk.id, made.kiosk.id));
    const late = await school.ask({}, 'POST', '/kiosk/enrollment', { code: made.code });
    expect(late.body.code).toBe('kiosk.code-invalid');
  });

  it('keeps its access where no script reads it and no other site sends it', async () => {
    const made = await school.aKiosk();
    const reply = await fetch(`${school.server.address}/api/v1/kiosk/enrollment`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: made.code }),
    });
    const [cookie] = reply.headers.getSetCookie();
    expect(cookie).toContain('; Path=/api/v1/kiosk;');
    expect(cookie).toContain('; HttpOnly; SameSite=Strict');
    const [row] = await school.server.database.system.select().from(kiosk).where(eq(kiosk.id, made.kiosk.id));
    expect(cookie).not.toContain(row?.credentialHash);
  });

  it('may do nothing but be a kiosk', async () => {
    const { headers } = await school.aDevice();
    for (const path of [
      '/people',
      '/organization',
      '/kiosks',
      `/people/${school.ada}/badge`,
      '/recognition-log',
    ]) {
      expect((await school.ask(headers, 'GET', path)).status, path).toBe(403);
    }
  });

  it('changes nothing without its token', async () => {
    const { headers } = await school.aDevice();
    const shown = await school.ask({ cookie: headers.cookie }, 'POST', '/kiosk/health', {
      camera: 'working',
    });
    expect(shown.body.code).toBe('access.csrf-token');
  });

  it('shows its settings to who knows the PIN of its administrator, and gives its access up', async () => {
    const device = await school.aDevice();
    const wrong = await school.ask(device.headers, 'POST', '/kiosk/unlock', { pin: '9999' });
    expect(wrong.body.code).toBe('kiosk.wrong-pin');
    expect((await school.ask(device.headers, 'POST', '/kiosk/unlock', { pin: ADMIN_PIN })).status).toBe(204);
    expect((await school.ask(device.headers, 'POST', '/kiosk/departure', { pin: ADMIN_PIN })).status).toBe(
      204,
    );
    expect((await school.ask(device.headers, 'GET', '/kiosk')).status).toBe(401);
    expect(await auditedActions(device)).toEqual(['kiosk.create', 'kiosk.enroll', 'kiosk.leave']);
  });

  it('tells administrators how it is', async () => {
    const device = await school.aDevice();
    await school.ask(device.headers, 'POST', '/kiosk/health', { camera: 'failed' });
    const { body } = await school.ask<{ items: { id: string }[] }>(school.admin.headers, 'GET', '/kiosks');
    expect(body.items.find(({ id }) => id === device.id)).toMatchObject({
      state: 'online',
      camera: 'failed',
    });
  });

  it('is not seen, changed or ended from another organization', async () => {
    const device = await school.aDevice();
    const elsewhere = await anOrganization(school.server.database, 'Elsewhere');
    const stranger = await school.server.signUpAs(elsewhere, 'admin');
    expect((await school.ask<{ items: [] }>(stranger.headers, 'GET', '/kiosks')).body.items).toEqual([]);
    for (const path of ['revoke', 'code']) {
      expect((await school.ask(stranger.headers, 'POST', `/kiosks/${device.id}/${path}`)).status).toBe(404);
    }
    expect((await school.ask(stranger.headers, 'DELETE', `/kiosks/${device.id}`)).status).toBe(404);
    expect((await school.ask(device.headers, 'GET', '/kiosk')).status).toBe(200);
  });
});
