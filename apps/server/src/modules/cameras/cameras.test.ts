import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startMjpegServer } from '@mien/cameras/testing';
import type { Camera } from '@mien/contracts';
import { openModelRegistry } from '@mien/models';
import { createRecognizer } from '@mien/recognizer';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { auditLog, camera, recognitionLog, roster, sighting } from '../../platform/database/schema/index.js';
import { aConsent, anOrganization } from '../../testing/factories.js';
import { type Caller, startTestServer, type TestServer } from '../../testing/running-server.js';
import { facePicture } from '../recognition/testing/face-pictures.js';

let server: TestServer;
let organizationId: string;
let admin: Caller;
let adaId: string;
let ipCamera: Awaited<ReturnType<typeof startMjpegServer>>;
const PASSWORD = 'geheim-9';

async function ask(method: string, path: string, body?: object | Buffer, caller = admin): Promise<Response> {
  const type = body instanceof Buffer ? 'image/jpeg' : 'application/json';
  return fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { ...caller.headers, origin: server.address, ...(body && { 'content-type': type }) },
    ...(body && { body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body) }),
  });
}
async function api<T>(method: string, path: string, body?: object | Buffer): Promise<T> {
  const reply = await ask(method, path, body);
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

async function drawFaces(): Promise<{ ada: Buffer; stranger: Buffer }> {
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
  const faces = {
    ada: await facePicture(recognizer, 5, 0),
    stranger: await facePicture(recognizer, 3, 0),
  };
  await recognizer.close();
  return faces;
}

async function until<T>(
  look: () => Promise<T | undefined | false>,
  what: string,
  withinMs = 20_000,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await pause(200);
  }
}

const cameraOf = (id: string) => api<Camera>('GET', `/cameras/${id}`);
const untilState = (id: string, state: Camera['state'], withinMs?: number) =>
  until(
    async () => {
      const found = await cameraOf(id);
      return found.state === state && found;
    },
    `camera ${state}`,
    withinMs,
  );
const logOf = (id: string) =>
  server.database.system.select().from(recognitionLog).where(eq(recognitionLog.requestedBy, id));
const add = (more: object = {}) =>
  api<Camera>('POST', '/cameras', {
    name: `Gate ${newId()}`,
    address: `http://admin:${PASSWORD}@127.0.0.1:${ipCamera.port}/video?pwd=${PASSWORD}`,
    dwellSeconds: 0.5,
    ...more,
  });

beforeAll(async () => {
  server = await startTestServer();
  organizationId = await anOrganization(server.database);
  admin = await server.signUpAs(organizationId, 'admin');
  const { ada } = await drawFaces();
  adaId = (await api<{ id: string }>('POST', '/people', { name: 'Ada Lovelace' })).id;
  await aConsent(server.database, organizationId, adaId);
  await api('POST', `/people/${adaId}/enrollments`, ada);
  ipCamera = await startMjpegServer({
    pictures: [ada],
    framesPerSecond: 8,
    credentials: `admin:${PASSWORD}`,
  });
}, 120_000);
afterEach(async () => {
  const { items } = await api<{ items: Camera[] }>('GET', '/cameras');
  for (const { id } of items) await api('DELETE', `/cameras/${id}`);
  await until(async () => ipCamera.viewers === 0, 'nobody to read the camera');
});
afterAll(async () => {
  await ipCamera.close();
  await server.close();
});

it('lists cameras page by page, by name', async () => {
  for (const name of ['Yard', 'Attic', 'Library']) await add({ name, isOn: false });
  const first = await api<{ items: Camera[]; nextCursor: string }>('GET', '/cameras?limit=2');
  expect(first.items.map(({ name }) => name)).toEqual(['Attic', 'Library']);
  const rest = await api<{ items: Camera[]; nextCursor?: string }>(
    'GET',
    `/cameras?limit=2&cursor=${first.nextCursor}`,
  );
  expect(rest.items.map(({ name }) => name)).toEqual(['Yard']);
  expect(rest.nextCursor).toBeUndefined();
});

it('recognizes who is before a camera: once, in the log and for attendance', {
  timeout: 40_000,
}, async () => {
  const made = await add();
  const running = await untilState(made.id, 'running');
  await until(async () => (await logOf(made.id)).length > 0, 'a sighting');
  await pause(2_000);

  expect(await logOf(made.id)).toMatchObject([
    { decision: 'match', personId: adaId, kind: 'identification' },
  ]);
  const seen = await until(async () => {
    const rows = await server.database.system.select().from(sighting).where(eq(sighting.personId, adaId));
    return rows.length > 0 && rows;
  }, 'what attendance reads');
  expect(seen).toMatchObject([{ source: 'camera', place: made.name }]);
  expect(await cameraOf(made.id)).toMatchObject({ peopleSeen: 1 });
  expect(running.framesPerSecond).toBeGreaterThan(0);
  const { items } = await api<{ items: { requestedBy: string }[] }>('GET', '/recognition-log');
  expect(items[0]?.requestedBy).toBe(made.name);
});

it('names nobody from the moment they are inactive', { timeout: 40_000 }, async () => {
  await api('PATCH', `/people/${adaId}`, { status: 'inactive' });
  const made = await add();
  await untilState(made.id, 'running');
  const [entry] = await until(async () => {
    const rows = await logOf(made.id);
    return rows.length > 0 && rows;
  }, 'somebody unknown');
  expect(entry).toMatchObject({ decision: 'unknown', personId: null });
  await api('PATCH', `/people/${adaId}`, { status: 'active' });
});

it('keeps the password of an address from answers, rows, audit and logs', { timeout: 30_000 }, async () => {
  const made = await add();
  await untilState(made.id, 'running');
  await api('POST', '/cameras/tests', { cameraId: made.id });
  const refused = await ask('POST', '/cameras/tests', { address: `ftp://a:${PASSWORD}@b/` });
  const rows = await server.database.system.select().from(camera);
  const audit = await server.database.system.select().from(auditLog);

  expect(made.shownAddress).toBe(`http://127.0.0.1:${ipCamera.port}/…`);
  for (const text of [
    JSON.stringify(made),
    await refused.text(),
    JSON.stringify(rows),
    Buffer.from(rows[0]?.sealedAddress ?? []).toString('latin1'),
    JSON.stringify(audit),
    server.logged(),
  ]) {
    expect(text).not.toContain(PASSWORD);
  }
  expect(audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['camera.create', 'camera.test']));
});

it('tries an address before it is kept, and says what is wrong with it', { timeout: 30_000 }, async () => {
  const address = (password: string) => `http://admin:${password}@127.0.0.1:${ipCamera.port}/`;
  const good = await api<{ works: boolean; picture: string }>('POST', '/cameras/tests', {
    address: address(PASSWORD),
  });
  expect(good.works).toBe(true);
  expect(Buffer.from(good.picture, 'base64').subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  expect(await api('POST', '/cameras/tests', { address: address('wrong') })).toEqual({
    works: false,
    failure: 'unauthorized',
  });
  mkdirSync(join(server.dataFolder, 'films'), { recursive: true });
  const outside = await ask('POST', '/cameras', { name: 'Key', address: 'file:../keys/master.key' });
  expect(await outside.json()).toMatchObject({
    code: 'camera.address',
    details: { fault: 'outside-folder' },
  });
});

it('shows what a camera sees to its own organization only', { timeout: 30_000 }, async () => {
  const made = await add();
  await untilState(made.id, 'running');
  const preview = await ask('GET', `/cameras/${made.id}/preview`);
  expect(preview.headers.get('content-type')).toBe('image/jpeg');
  expect(Buffer.from(await preview.arrayBuffer()).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));

  const stranger = await server.signUpAs(await anOrganization(server.database, 'Another'), 'admin');
  expect((await ask('GET', `/cameras/${made.id}/preview`, undefined, stranger)).status).toBe(404);
});

it('is read while it is on and within its hours, and not after', { timeout: 60_000 }, async () => {
  const made = await add();
  await untilState(made.id, 'running');
  await api('PATCH', `/cameras/${made.id}`, { isOn: false });
  await until(async () => ipCamera.viewers === 0, 'the camera to be left');
  expect((await cameraOf(made.id)).state).toBe('off');

  const day = new Date(Date.now() + 3 * 86_400_000).getUTCDay() || 7;
  await api('PATCH', `/cameras/${made.id}`, { isOn: true, hours: [{ day, fromMinute: 0, toMinute: 60 }] });
  expect((await cameraOf(made.id)).state).toBe('paused');
  await pause(2_000);
  expect(ipCamera.viewers).toBe(0);
  expect((await ask('GET', `/cameras/${made.id}/preview`)).status).toBe(409);

  await api('PATCH', `/cameras/${made.id}`, { hours: [] });
  await untilState(made.id, 'running');
});

it('finds nobody once its group is gone, rather than everybody', { timeout: 40_000 }, async () => {
  const groupId = newId();
  await server.database.system.insert(roster).values({ id: groupId, organizationId, name: 'Staff' });
  const made = await add({ groupId });
  await untilState(made.id, 'running');
  await server.database.system.delete(roster).where(eq(roster.id, groupId));
  const failed = await untilState(made.id, 'failed');
  expect(failed.failure).toBe('no-group');
  expect((await logOf(made.id)).filter(({ decision }) => decision === 'match')).toEqual([]);
});

it('takes over the camera of a process that died, and not before', { timeout: 40_000 }, async () => {
  const made = await add({ isOn: false });
  await server.database.system
    .update(camera)
    .set({ isOn: true, leasedBy: 'dead:1/x', leaseUntil: sql`now() + interval '4 seconds'` })
    .where(eq(camera.id, made.id));
  const startedMs = performance.now();
  await pause(2_000);
  expect(ipCamera.viewers).toBe(0);

  await untilState(made.id, 'running', 15_000);
  expect(performance.now() - startedMs).toBeGreaterThan(3_500);
  expect((await cameraOf(made.id)).readBy).not.toBe('dead:1');
});
