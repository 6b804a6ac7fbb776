import { join } from 'node:path';
import { startMjpegServer } from '@mien/cameras/testing';
import { freePort } from '@mien/testkit';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer } from '../../../scripts/setup/server-bundle.mjs';
import { facePicture } from '../src/modules/recognition/testing/face-pictures.js';
import { type FaceScene, faceScene } from '../src/modules/recognition/testing/face-scene.js';
import { newId } from '../src/platform/clock.js';
import { camera, membership, session, sighting } from '../src/platform/database/schema/index.js';
import { aConsent, anOrganization, aPerson } from '../src/testing/factories.js';
import { type RedisForTests, startRedisForTests } from '../src/testing/redis-for-tests.js';
import { cookiesOf, PASSWORD } from '../src/testing/running-server.js';
import { aServerProcess, type ServerProcess } from './support/server-process.js';

const TWO_MINUTES_MS = 120_000;
/** A lease, a round in which it is found to be over, and the start of ffmpeg on a busy machine. */
const WITHIN_MS = 20_000;
const LEASE_MS = 10_000;

interface Server {
  readonly port: number;
  readonly address: string;
  readonly process: ServerProcess;
}

interface Enrolled {
  readonly id: string;
  readonly face: Buffer;
}

let scene: FaceScene;
let redis: RedisForTests;
let organizationId: string;
let servers: readonly [Server, Server];
let ipCamera: Awaited<ReturnType<typeof startMjpegServer>>;
let admin: Readonly<Record<string, string>>;
let people: readonly [Enrolled, Enrolled];
/** What the camera sees. */
const view: Buffer[] = [];

async function aServer(bundle: string): Promise<Server> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const process = aServerProcess(bundle, {
    DATABASE_URL: scene.deps.database.url,
    MIEN_MASTER_KEY_FILE: join(scene.folder, 'keys', 'master.key'),
    MIEN_DATA: join(scene.folder, 'data'),
    MIEN_PORT: String(port),
    MIEN_PUBLIC_URL: address,
    MIEN_ALLOW_SIGN_UP: 'true',
    MIEN_REDIS_URL: redis.url,
    MIEN_WORKERS: '1',
  });
  await process.start();
  return { port, address, process };
}

/** Sign in where a browser would. @returns headers of the browser. */
async function signIn({ address }: Server): Promise<Readonly<Record<string, string>>> {
  const reply = await fetch(`${address}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ name: 'A', email: `${newId()}@example.test`, password: PASSWORD }),
  });
  const accountId = ((await reply.json()) as { user: { id: string } }).user.id;
  const { system } = scene.deps.database;
  await system.insert(membership).values({ id: newId(), organizationId, accountId, role: 'admin' });
  await system.update(session).set({ secondFactor: true }).where(eq(session.userId, accountId));
  const cookie = cookiesOf(reply);
  const own = await fetch(`${address}/api/v1/session`, { headers: { cookie } });
  const { csrfToken } = (await own.json()) as { csrfToken: string };
  return { cookie, origin: address, 'x-csrf-token': csrfToken };
}

async function post(path: string, body: object | Buffer): Promise<void> {
  const isPicture = body instanceof Buffer;
  const reply = await fetch(`${servers[0].address}/api/v1${path}`, {
    method: 'POST',
    headers: { ...admin, 'content-type': isPicture ? 'image/jpeg' : 'application/json' },
    body: isPicture ? new Uint8Array(body) : JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
}

async function enrolled(name: string, face: Buffer): Promise<Enrolled> {
  const id = await aPerson(scene.deps.database, organizationId, name);
  await aConsent(scene.deps.database, organizationId, id);
  await post(`/people/${id}/enrollments`, face);
  return { id, face };
}

beforeAll(async () => {
  [scene, redis] = await Promise.all([faceScene(), startRedisForTests()]);
  organizationId = await anOrganization(scene.deps.database);
  const faces = [
    await facePicture(scene.deps.recognizer, 5, 0),
    await facePicture(scene.deps.recognizer, 3, 0),
  ] as const;
  const bundle = await bundleServer();
  servers = [await aServer(bundle), await aServer(bundle)];
  admin = await signIn(servers[0]);
  people = [await enrolled('Ada Lovelace', faces[0]), await enrolled('Grace Hopper', faces[1])];
  ipCamera = await startMjpegServer({ pictures: view, framesPerSecond: 8 });
}, TWO_MINUTES_MS);
afterAll(async () => {
  await Promise.all((servers ?? []).map(({ process }) => process.kill()));
  await ipCamera?.close();
  await redis?.stop();
  await scene?.close();
}, TWO_MINUTES_MS);

/** Which server has the camera. */
async function readerNow(): Promise<Server | undefined> {
  const [row] = await scene.deps.database.system.select().from(camera);
  return servers.find(({ port }) => row?.leasedBy?.includes(`:${port}/`));
}
const seen = (personId: string) =>
  scene.deps.database.system.select().from(sighting).where(eq(sighting.personId, personId));

/** Gray, and so small that how a picture was encoded does not matter. */
const inSmall = (picture: Uint8Array) =>
  sharp(picture).resize(16, 16, { fit: 'fill' }).grayscale().raw().toBuffer();

/** Whom a server shows of the camera, whoever reads it: the one whose picture differs least. */
async function shownBy({ address }: Server): Promise<string | undefined> {
  const [row] = await scene.deps.database.system.select().from(camera);
  const reply = await fetch(`${address}/api/v1/cameras/${row?.id}/preview`, { headers: admin });
  if (!reply.ok) throw new Error(`No preview: ${reply.status}`);
  const shown = await inSmall(new Uint8Array(await reply.arrayBuffer()));
  const differences = await Promise.all(
    people.map(async ({ id, face }) => {
      const known = await inSmall(face);
      return { id, sum: known.reduce((sum, gray, index) => sum + Math.abs(gray - (shown[index] ?? 0)), 0) };
    }),
  );
  return differences.sort((a, b) => a.sum - b.sum)[0]?.id;
}

it(
  'a camera is shown by every server, read by one, and by another soon after that was killed; sightings go on',
  async () => {
    const [ada, grace] = people;
    view[0] = ada.face;
    const address = `http://127.0.0.1:${ipCamera.port}/video`;
    await post('/cameras', { name: 'Gate', address, dwellSeconds: 0.5 });
    await expect.poll(() => seen(ada.id), { timeout: WITHIN_MS }).toHaveLength(1);

    const killed = await readerNow();
    const other = servers.find((server) => server !== killed);
    if (!other) throw new Error('There are two servers.');
    expect(await Promise.all(servers.map(shownBy))).toEqual([ada.id, ada.id]);
    await killed?.process.kill();
    const killedAtMs = performance.now();
    view[0] = grace.face;

    await expect.poll(readerNow, { timeout: WITHIN_MS, interval: 200 }).toBe(other);
    // not before the lease of the one that died, renewed each second, is over
    expect(performance.now() - killedAtMs).toBeGreaterThan(LEASE_MS - 3_000);
    await expect.poll(() => seen(grace.id), { timeout: WITHIN_MS }).toHaveLength(1);
    expect(await shownBy(other)).toBe(grace.id);
    expect(await seen(ada.id)).toHaveLength(1);
    await expect.poll(() => ipCamera.viewers, { timeout: WITHIN_MS }).toBe(1);
  },
  TWO_MINUTES_MS,
);
