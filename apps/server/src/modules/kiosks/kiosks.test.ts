import {
  encodeFrame,
  KIOSK_STREAM_PATH,
  type KioskGreeting,
  type KioskMessage,
  kioskMessage,
  LIVE_SUBPROTOCOL,
} from '@mien/contracts';
import { openModelRegistry } from '@mien/models';
import { createRecognizer } from '@mien/recognizer';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { newId } from '../../platform/clock.js';
import {
  auditLog,
  consent,
  kiosk,
  person,
  recognitionLog,
  roster,
  sighting,
} from '../../platform/database/schema/index.js';
import { anOrganization } from '../../testing/factories.js';
import { type Caller, cookiesOf, startTestServer, type TestServer } from '../../testing/running-server.js';
import { facePicture } from '../recognition/testing/face-pictures.js';

const SETTINGS = { language: 'en', hasSound: true, ways: ['face', 'qr', 'pin'], minProbability: 0.5 };
const ADMIN_PIN = '2580';

let server: TestServer;
let school: string;
let admin: Caller;
let ada: string;
let adasFace: Buffer;
let strangersFace: Buffer;
const sockets: WebSocket[] = [];

beforeAll(async () => {
  server = await startTestServer();
  school = await anOrganization(server.database);
  admin = await server.signUpAs(school, 'admin');
  await drawFaces();
  ada = await enrolled('Ada Lovelace', adasFace);
}, 120_000);
afterAll(() => server.close());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});

/** Two people, each alone in a picture. */
async function drawFaces(): Promise<void> {
  const recognizer = await createRecognizer({
    registry: await openModelRegistry({ dataFolder: server.dataFolder }),
    source: {
      position: async (id) => ({ organizationId: id, packId: 'mien-512', sequence: 0 }),
      async *everybody() {},
      people: async () => [],
      changesAfter: async () => ({ sequence: 0, personIds: [] }),
      follow: async () => async () => undefined,
    },
    workers: 1,
    onError: () => undefined,
  });
  adasFace = await facePicture(recognizer, 5, 0);
  strangersFace = await facePicture(recognizer, 3, 0);
  await recognizer.close();
}

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly cookie: string;
}

async function ask<Body = { readonly code?: string }>(
  headers: Readonly<Record<string, string>>,
  method: string,
  path: string,
  body?: object | Buffer,
): Promise<Answer<Body>> {
  const type = body instanceof Buffer ? 'image/jpeg' : 'application/json';
  const reply = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { ...headers, origin: server.address, ...(body && { 'content-type': type }) },
    ...(body && { body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: (text ? JSON.parse(text) : {}) as Body, cookie: cookiesOf(reply) };
}

async function enrolled(name: string, picture: Buffer): Promise<string> {
  const { body } = await ask<{ id: string }>(admin.headers, 'POST', '/people', { name, externalId: 'A-1' });
  await server.database.system.insert(consent).values({
    id: newId(),
    organizationId: school,
    personId: body.id,
    purpose: 'recognition',
    version: 1,
    givenBy: 'person',
    recordedBy: newId(),
  });
  const taken = await ask(admin.headers, 'POST', `/people/${body.id}/enrollments`, picture);
  expect(taken.status).toBeLessThan(300);
  return body.id;
}

interface Made {
  readonly kiosk: { readonly id: string };
  readonly code: string;
}

async function aKiosk(more: object = {}, by = admin): Promise<Made> {
  const name = `Door ${newId()}`;
  const asked = { name, place: 'Main door', settings: SETTINGS, pin: ADMIN_PIN, ...more };
  const { body } = await ask<Made>(by.headers, 'POST', '/kiosks', asked);
  return body;
}

interface Device {
  readonly id: string;
  readonly headers: { readonly cookie: string; readonly 'x-csrf-token': string };
}

async function aDevice(more: object = {}): Promise<Device> {
  const made = await aKiosk(more);
  const taken = await ask<{ csrfToken: string }>({}, 'POST', '/kiosk/enrollment', { code: made.code });
  return { id: made.kiosk.id, headers: { cookie: taken.cookie, 'x-csrf-token': taken.body.csrfToken } };
}

/** A kiosk's stream: what it was told, and how it ended. */
function connect({ headers }: Device) {
  const socket = new WebSocket(
    `${server.address.replace('http', 'ws')}/api/v1${KIOSK_STREAM_PATH}`,
    LIVE_SUBPROTOCOL,
    { headers: { cookie: headers.cookie, origin: server.address } },
  );
  sockets.push(socket);
  const told: KioskMessage[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const each of waiting) each();
  };
  let closedWith: number | undefined;
  socket.on('message', (data) => {
    told.push(kioskMessage.parse(JSON.parse(String(data))));
    wake();
  });
  socket.on('close', (code) => {
    closedWith = code;
    wake();
  });
  socket.on('error', () => undefined);
  const until = (isDone: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isDone()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  let sequence = 0;
  return {
    told,
    closed: async () => {
      await until(() => closedWith !== undefined);
      return closedWith;
    },
    ready: () => until(() => told.some(({ type }) => type === 'ready')),
    greetings: () => told.filter((message) => message.type === 'greeting'),
    /** Show a picture for so many frames, each after the answer to the one before. */
    async show(picture: Buffer, frames: number) {
      for (let count = 0; count < frames; count += 1) {
        sequence += 1;
        const own = sequence;
        socket.send(encodeFrame({ sequence: own, clientTimeMs: own * 50, picture: new Uint8Array(picture) }));
        await until(() => told.some((message) => message.type === 'frame' && message.sequence === own));
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    },
  };
}

const sightingsOf = (device: Device) =>
  server.database.system.select().from(sighting).where(eq(sighting.kioskId, device.id));

const auditedActions = async (device: Device) => {
  const rows = await server.database.system
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(eq(auditLog.resource, `kiosk:${device.id}`));
  return rows.map(({ action }) => action);
};

describe('the device of a kiosk', () => {
  it('gets its access by a code that works once, however it is typed', async () => {
    const made = await aKiosk();
    const typed = made.code.toLowerCase().replace('-', ' ');
    const taken = await ask<{ name: string }>({}, 'POST', '/kiosk/enrollment', { code: typed });
    expect(taken.status).toBe(200);
    const own = await ask<{ settings: object }>({ cookie: taken.cookie }, 'GET', '/kiosk');
    expect(own.body.settings).toEqual(SETTINGS);
    const again = await ask({}, 'POST', '/kiosk/enrollment', { code: made.code });
    expect(again.body.code).toBe('kiosk.code-invalid');
  });

  it('gets nothing by a code that is expired', async () => {
    const made = await aKiosk();
    await server.database.system
      .update(kiosk)
      .set({ codeExpiresAt: new Date(Date.now() - 1) })
      .where(eq(kiosk.id, made.kiosk.id));
    const late = await ask({}, 'POST', '/kiosk/enrollment', { code: made.code });
    expect(late.body.code).toBe('kiosk.code-invalid');
  });

  it('keeps its access where no script reads it and no other site sends it', async () => {
    const made = await aKiosk();
    const reply = await fetch(`${server.address}/api/v1/kiosk/enrollment`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: made.code }),
    });
    const [cookie] = reply.headers.getSetCookie();
    expect(cookie).toContain('; Path=/api/v1/kiosk;');
    expect(cookie).toContain('; HttpOnly; SameSite=Strict');
    const [row] = await server.database.system.select().from(kiosk).where(eq(kiosk.id, made.kiosk.id));
    expect(cookie).not.toContain(row?.credentialHash);
  });

  it('may do nothing but be a kiosk', async () => {
    const { headers } = await aDevice();
    for (const path of ['/people', '/organization', '/kiosks', `/people/${ada}/badge`, '/recognition-log']) {
      expect((await ask(headers, 'GET', path)).status, path).toBe(403);
    }
  });

  it('changes nothing without its token', async () => {
    const { headers } = await aDevice();
    const shown = await ask({ cookie: headers.cookie }, 'POST', '/kiosk/health', { camera: 'working' });
    expect(shown.body.code).toBe('access.csrf-token');
  });

  it('shows its settings to who knows the PIN of its administrator, and gives its access up', async () => {
    const device = await aDevice();
    const wrong = await ask(device.headers, 'POST', '/kiosk/unlock', { pin: '9999' });
    expect(wrong.body.code).toBe('kiosk.wrong-pin');
    expect((await ask(device.headers, 'POST', '/kiosk/unlock', { pin: ADMIN_PIN })).status).toBe(204);
    expect((await ask(device.headers, 'POST', '/kiosk/departure', { pin: ADMIN_PIN })).status).toBe(204);
    expect((await ask(device.headers, 'GET', '/kiosk')).status).toBe(401);
    expect(await auditedActions(device)).toEqual(['kiosk.create', 'kiosk.enroll', 'kiosk.leave']);
  });

  it('tells administrators how it is', async () => {
    const device = await aDevice();
    await ask(device.headers, 'POST', '/kiosk/health', { camera: 'failed' });
    const { body } = await ask<{ items: { id: string }[] }>(admin.headers, 'GET', '/kiosks');
    expect(body.items.find(({ id }) => id === device.id)).toMatchObject({
      state: 'online',
      camera: 'failed',
    });
  });

  it('is not seen, changed or ended from another organization', async () => {
    const device = await aDevice();
    const elsewhere = await anOrganization(server.database, 'Elsewhere');
    const stranger = await server.signUpAs(elsewhere, 'admin');
    expect((await ask<{ items: [] }>(stranger.headers, 'GET', '/kiosks')).body.items).toEqual([]);
    for (const path of ['revoke', 'code']) {
      expect((await ask(stranger.headers, 'POST', `/kiosks/${device.id}/${path}`)).status).toBe(404);
    }
    expect((await ask(stranger.headers, 'DELETE', `/kiosks/${device.id}`)).status).toBe(404);
    expect((await ask(device.headers, 'GET', '/kiosk')).status).toBe(200);
  });
});

describe('a face before a kiosk', { timeout: 30_000 }, () => {
  it('is greeted by name and written down once, however many frames show it', async () => {
    const device = await aDevice();
    const stream = connect(device);
    await stream.ready();
    await stream.show(adasFace, 16);
    expect(stream.greetings()).toMatchObject([
      { greeting: { name: 'Ada Lovelace', way: 'face', isRepeat: false } },
    ]);
    const rows = await sightingsOf(device);
    expect(rows).toMatchObject([{ personId: ada, source: 'kiosk-face', place: 'Main door' }]);
    expect(rows[0]?.probability).toBeGreaterThan(0.5);
    const [logged] = await server.database.system
      .select()
      .from(recognitionLog)
      .where(eq(recognitionLog.id, rows[0]?.recognitionLogId ?? newId()));
    expect(logged).toMatchObject({ personId: ada, requestedBy: device.id });
  });

  it('is greeted again on a new connection, and not written down twice', async () => {
    const device = await aDevice();
    for (const isRepeat of [false, true]) {
      const stream = connect(device);
      await stream.ready();
      await stream.show(adasFace, 14);
      expect(stream.greetings()).toMatchObject([{ greeting: { isRepeat } }]);
    }
    expect(await sightingsOf(device)).toHaveLength(1);
  });

  it.each([
    { who: 'a stranger', picture: () => strangersFace, more: {} },
    {
      who: 'somebody the kiosk is not sure enough of',
      picture: () => adasFace,
      more: { settings: { ...SETTINGS, minProbability: 1 } },
    },
  ])('is not greeted when it is $who', async ({ picture, more }) => {
    const device = await aDevice(more);
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

  it('is not greeted by the kiosk of a group that it is not in', async () => {
    const groupId = newId();
    await server.database.system
      .insert(roster)
      .values({ id: groupId, organizationId: school, name: `Others ${groupId}` });
    const device = await aDevice({ groupId });
    const stream = connect(device);
    await stream.ready();
    await stream.show(adasFace, 14);
    expect(stream.greetings()).toEqual([]);
  });

  it('is not looked at once the access of the kiosk is revoked', async () => {
    const device = await aDevice();
    const stream = connect(device);
    await stream.ready();
    const revoked = await ask<{ state: string }>(admin.headers, 'POST', `/kiosks/${device.id}/revoke`);
    expect(revoked.body.state).toBe('revoked');
    expect(await stream.closed()).toBe(4401);
    expect((await ask(device.headers, 'GET', '/kiosk')).status).toBe(401);
  });

  it('is looked at by new settings at once', async () => {
    const device = await aDevice();
    const stream = connect(device);
    await stream.ready();
    await ask(admin.headers, 'PATCH', `/kiosks/${device.id}`, { place: 'Back door' });
    expect(await stream.closed()).toBe(1012);
    expect(stream.told.at(-1)).toEqual({ type: 'changed' });
    expect((await ask<{ place: string }>(device.headers, 'GET', '/kiosk')).body.place).toBe('Back door');
  });
});

describe('somebody without a face to show', () => {
  const present = (device: Device, body: object) =>
    ask<Partial<KioskGreeting> & { readonly code?: string }>(
      device.headers,
      'POST',
      '/kiosk/presentations',
      body,
    );

  let code: string;

  beforeEach(async () => {
    const issued = await ask<{ code: string }>(admin.headers, 'POST', `/people/${ada}/badge/code`);
    code = issued.body.code;
    await ask(admin.headers, 'PUT', `/people/${ada}/badge/pin`, { pin: '4711' });
  });

  it('is greeted for their QR code and for their PIN, and written down once', async () => {
    const device = await aDevice();
    expect((await present(device, { way: 'qr', code })).body).toMatchObject({
      name: 'Ada Lovelace',
      isRepeat: false,
    });
    expect((await present(device, { way: 'pin', number: 'A-1', pin: '4711' })).body).toMatchObject({
      name: 'Ada Lovelace',
      isRepeat: true,
    });
    expect(await sightingsOf(device)).toMatchObject([{ personId: ada, source: 'kiosk-qr' }]);
  });

  it('is not known by a code before the newest, a changed one, or one of another organization', async () => {
    const device = await aDevice();
    await ask(admin.headers, 'POST', `/people/${ada}/badge/code`);
    const changed = `${code.slice(0, -2)}${code.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const shown of [code, changed, 'MIEN1:', 'https://example.test']) {
      expect((await present(device, { way: 'qr', code: shown })).body.code).toBe('badge.unknown');
    }
    const elsewhere = await anOrganization(server.database, 'Elsewhere');
    const stranger = await server.signUpAs(elsewhere, 'admin');
    expect((await ask(stranger.headers, 'GET', `/people/${ada}/badge`)).status).toBe(404);
    expect(await sightingsOf(device)).toEqual([]);
  });

  it('locks their PIN at one kiosk by wrong ones, and nothing else', async () => {
    const device = await aDevice();
    const wrong = { way: 'pin', number: 'A-1', pin: '0815' };
    for (let count = 0; count < 5; count += 1) {
      expect((await present(device, wrong)).body.code).toBe('badge.unknown');
    }
    const right = { way: 'pin', number: 'A-1', pin: '4711' };
    expect((await present(device, right)).body.code).toBe('kiosk.pin-locked');
    expect((await present(device, { way: 'qr', code })).status).toBe(200);
    expect((await present(await aDevice(), right)).status).toBe(200);
  });

  it('is not known when they are inactive', async () => {
    const device = await aDevice();
    await server.database.system.update(person).set({ status: 'inactive' }).where(eq(person.id, ada));
    expect((await present(device, { way: 'qr', code })).body.code).toBe('badge.unknown');
    await server.database.system.update(person).set({ status: 'active' }).where(eq(person.id, ada));
  });

  it('is told which ways this kiosk takes', async () => {
    const device = await aDevice({ settings: { ...SETTINGS, ways: ['face'] } });
    expect((await present(device, { way: 'qr', code })).body.code).toBe('kiosk.way-closed');
  });

  it.each(['1111', '1234', '9876', '123', '12a4'])('may not have %s as a PIN', async (pin) => {
    const refused = await ask(admin.headers, 'PUT', `/people/${ada}/badge/pin`, { pin });
    expect(refused.status).toBe(400);
  });
});
