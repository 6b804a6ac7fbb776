import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, samplePicture, seededRandom } from '@mien/testkit';
import { asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../../apps/server/src/platform/clock.js';
import * as schema from '../../../apps/server/src/platform/database/schema/index.js';
import { anOrganization, aPerson } from '../../../apps/server/src/testing/factories.js';
import { type Caller, cookiesOf, signUp } from '../../../apps/server/src/testing/running-server.js';
import { createTestDatabase, type TestDatabase } from '../../../apps/server/src/testing/test-database.js';
import { aServerProcess, type ServerProcess } from '../../../apps/server/test/support/server-process.js';
import {
  createOfflineQueue,
  type OfflineQueue,
  type QueueServer,
} from '../../../apps/web/src/features/kiosk/offline/offline-queue.js';
import { openOfflineStore } from '../../../apps/web/src/features/kiosk/offline/offline-store.js';
import { bundleServer } from '../../../scripts/setup/server-bundle.mjs';
import { type Known, type Noted, notedEntries } from './noted-entries.js';

const KILLS = 20;
/** More than can be taken before the last kill: each time at most 10 and what comes meanwhile, or a batch of 20. */
const ENTRIES = 240;
const EVERY_MS = 15_000;
const HOUR_MS = 3_600_000;
const PEOPLE = 10;
/** Those with even numbers. */
const PIN = '4711';
/** Within reach of the kills; each start of the engine for one costs two seconds. */
const FACES = { first: 70, count: 5 };
const TEN_MINUTES_MS = 600_000;
const random = seededRandom(5);

let folder: string;
let database: TestDatabase;
let process: ServerProcess;
let address: string;
let organizationId: string;
let ada: string;
let known: readonly Known[];
let sessionId: string;
let face: Buffer;
let admin: Caller;
let device: { readonly id: string; readonly headers: Readonly<Record<string, string>> };

async function ask<Body>(
  headers: Readonly<Record<string, string>>,
  method: string,
  path: string,
  body?: object,
): Promise<{ readonly body: Body; readonly reply: Response }> {
  const type = body instanceof Buffer ? 'image/jpeg' : 'application/json';
  const reply = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: { ...headers, origin: address, ...(body && { 'content-type': type }) },
    ...(body && { body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  return { body: (text ? JSON.parse(text) : {}) as Body, reply };
}

/** What takes the place of the browser's own calls; `answered` sees each answer before the queue does. */
const overHttp = (answered: () => Promise<void> = async () => undefined): QueueServer => ({
  open: async (signingKey) =>
    (
      await ask<Awaited<ReturnType<QueueServer['open']>>>(device.headers, 'PUT', '/kiosk/queue', {
        signingKey,
      })
    ).body,
  async send(batch) {
    const { body } = await ask<{ lastSequence: number }>(device.headers, 'POST', '/kiosk/queue', batch);
    await answered();
    return body;
  },
});

/** Ten people and a lesson of this hour that they come to; Ada's face is known. */
async function aLesson(): Promise<void> {
  const { system } = database;
  organizationId = await anOrganization(database);
  const ids = await Promise.all(
    Array.from({ length: PEOPLE }, (_, index) => aPerson(database, organizationId, `Person ${index}`)),
  );
  ada = ids[0] as string;
  for (const [index, id] of ids.entries())
    await system
      .update(schema.person)
      .set({ externalId: `N-${index}` })
      .where(eq(schema.person.id, id));
  await system.insert(schema.consent).values({
    id: newId(),
    organizationId,
    personId: ada,
    purpose: 'recognition',
    version: 1,
    givenBy: 'person',
    recordedBy: newId(),
  });
  const [rosterId, courseId] = [newId(), newId()];
  sessionId = newId();
  await system.insert(schema.roster).values({ id: rosterId, organizationId, name: 'Ten' });
  await system
    .insert(schema.rosterPerson)
    .values(ids.map((personId) => ({ organizationId, rosterId, personId })));
  await system.insert(schema.course).values({ id: courseId, organizationId, name: 'Art' });
  await system.insert(schema.courseRoster).values({ organizationId, courseId, rosterId });
  const startsAt = new Date(Date.now() - 1.4 * HOUR_MS);
  await system.insert(schema.classSession).values({
    id: sessionId,
    organizationId,
    courseId,
    key: sessionId,
    day: startsAt.toISOString().slice(0, 10),
    startsAt,
    endsAt: new Date(Date.now() + HOUR_MS),
  });
  admin = await signUp({ address, database }, { organizationId, role: 'admin', personId: undefined });
  const { body } = await ask<{ items: Known[] }>(admin.headers, 'POST', `/groups/${rosterId}/badges`);
  known = body.items.map((one) => (/[02468]$/.test(one.number) ? { ...one, pin: PIN } : one));
  for (const { personId, pin } of known)
    if (pin) await ask(admin.headers, 'PUT', `/people/${personId}/badge/pin`, { pin });
  await ask(admin.headers, 'POST', `/people/${ada}/enrollments`, face);
}

async function aDevice(): Promise<typeof device> {
  const { body } = await ask<{ kiosk: { id: string }; code: string }>(admin.headers, 'POST', '/kiosks', {
    name: 'Door',
    place: 'Main door',
    settings: { language: 'en', hasSound: false, ways: ['face', 'qr', 'pin'], minProbability: 0.5 },
    pin: '2580',
  });
  const { code } = body;
  const taken = await ask<{ csrfToken: string }>({}, 'POST', '/kiosk/enrollment', { code });
  return {
    id: body.kiosk.id,
    headers: { cookie: cookiesOf(taken.reply), 'x-csrf-token': taken.body.csrfToken },
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-killed-queue-'));
  await chmod(folder, 0o711);
  database = await createTestDatabase();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  process = aServerProcess(await bundleServer(), {
    DATABASE_URL: database.url,
    MIEN_DATA: folder,
    MIEN_PORT: String(port),
    MIEN_PUBLIC_URL: address,
    MIEN_ROLES: 'api,recognizer',
    MIEN_WORKERS: '1',
    MIEN_ALLOW_SIGN_UP: 'true',
    ...Object.fromEntries(['DEFAULT', 'SIGN_IN'].map((budget) => [`MIEN_RATE_${budget}`, '1000000'])),
  });
  await process.start();
  face = await sharp(readFileSync(samplePicture(5)))
    .extract({ left: 192, top: 843, width: 533, height: 400 })
    .jpeg()
    .toBuffer();
  await aLesson();
  device = await aDevice();
}, TEN_MINUTES_MS);
afterAll(async () => {
  await process?.kill();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

const clock = { ms: Date.now() };

/** The page of the kiosk, as it is loaded: with what the browser has kept. */
const loadPage = async (answered?: () => Promise<void>): Promise<OfflineQueue> =>
  createOfflineQueue(
    await openOfflineStore(),
    overHttp(answered),
    () => new Date(clock.ms),
    (_, work) => work(),
  );

async function noteAll(entries: readonly Noted[]): Promise<void> {
  const queue = await loadPage();
  await queue.agree();
  await database.system.update(schema.kioskQueue).set({ createdAt: new Date(clock.ms - 2 * HOUR_MS) });
  for (const { at, content } of entries) {
    clock.ms = at.getTime();
    expect(await queue.note(content)).toEqual(at);
  }
  clock.ms = Date.now();
}

const taken = () => database.system.$count(schema.kioskQueueEntry);

/** Send, and kill the server once it has taken some more entries, or between the answer and the device. */
async function sendAndDie(): Promise<void> {
  const losesAnswer = random.below(6) === 0;
  const [some, thenMs, isReloaded] = [random.below(11), random.below(12), random.below(2) === 0];
  clock.ms = Date.now();
  const queue = await loadPage(async () => {
    if (!losesAnswer) return;
    await process.kill();
    throw new TypeError('fetch failed');
  });
  if (isReloaded) await queue.agree();
  expect(await queue.waiting()).toBeGreaterThan(0);
  const before = await taken();
  let isSending = true;
  const sending = queue.sendAll().then(
    () => 'sent',
    () => {
      isSending = false;
      return 'failed';
    },
  );
  if (!losesAnswer) {
    while (isSending && (await taken()) < before + some) await delay(1);
    await delay(thenMs);
    await process.kill();
  }
  expect(await sending).toBe('failed');
}

it(
  'what a kiosk noted counts once, whole and in order, though the server is killed twenty times while it is sent',
  async () => {
    const entries = notedEntries(
      random,
      known,
      { from: new Date(Date.now() - 1.3 * HOUR_MS), everyMs: EVERY_MS, count: ENTRIES },
      { ...FACES, personId: ada, picture: face.toString('base64url') },
    );
    await noteAll(entries);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sendAndDie();
      await process.start();
    }
    const last = await loadPage();
    await last.sendAll();
    expect(await last.waiting()).toBe(0);

    const { system } = database;
    const rows = await system
      .select()
      .from(schema.kioskQueueEntry)
      .orderBy(asc(schema.kioskQueueEntry.sequence));
    expect(
      rows.map(({ sequence, outcome, personId, missingBefore }) => ({
        sequence,
        outcome,
        personId,
        missingBefore,
      })),
    ).toEqual(
      entries.map(({ outcome, personId }, index) => ({
        sequence: index + 1,
        outcome,
        personId: personId ?? null,
        missingBefore: 0,
      })),
    );
    const times = (many: readonly { readonly receivedAt: Date }[]) =>
      many.map(({ receivedAt }) => +receivedAt);
    expect(times(rows)).toEqual(times(rows).sort((a, b) => a - b));

    const counted = entries.filter(({ outcome }) => outcome === 'recorded');
    const seen = await system.select().from(schema.sighting).orderBy(asc(schema.sighting.at));
    expect(seen.map(({ personId }) => personId)).toEqual(counted.map(({ personId }) => personId));
    const attendance = await system
      .select()
      .from(schema.attendance)
      .where(eq(schema.attendance.sessionId, sessionId));
    const firstOf = (personId: string) => seen.find((one) => one.personId === personId)?.at ?? null;
    expect(new Map(attendance.map(({ personId, arrivedAt }) => [personId, arrivedAt]))).toEqual(
      new Map(known.map(({ personId }) => [personId, firstOf(personId)])),
    );
    expect(attendance.filter(({ status }) => !['present', 'late'].includes(status))).toEqual([]);
  },
  TEN_MINUTES_MS,
);
