import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GRANTS } from '@mien/contracts';
import { samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/platform/clock.js';
import { findFreePort } from '../src/platform/database/embedded/free-port.js';
import { apiKey, consent, picture, template } from '../src/platform/database/schema/index.js';
import { hashToken } from '../src/platform/security/random-token.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.js';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const KEY = 'mien_a-key-of-a-test-that-is-long-enough';
/** An enrollment takes about 150 ms here: killed while it is read, judged, stored, and just after. */
const KILLED_AFTER_MS = [30, 90, 150];
const FOUR_MINUTES_MS = 240_000;

let database: TestDatabase;
let dataFolder: string;
let personId: string;
let face: Uint8Array<ArrayBuffer>;
let server: { readonly process: ChildProcess; readonly address: string } | undefined;

async function start(): Promise<NonNullable<typeof server>> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      MIEN_DATA: dataFolder,
      MIEN_PORT: String(await findFreePort(0)),
      MIEN_WORKERS: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /^Mien is ready: (\S+)/.exec(line);
    if (!ready) continue;
    child.stdout.resume();
    return { process: child, address: ready[1] ?? '' };
  }
  throw new Error('The server did not start.');
}

async function kill(): Promise<void> {
  const ended = once(server!.process, 'exit');
  server!.process.kill('SIGKILL');
  await ended;
  server = undefined;
}

const enroll = () =>
  fetch(`${server!.address}/api/v1/people/${personId}/enrollments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'image/jpeg' },
    body: face,
  });

beforeAll(async () => {
  database = await createTestDatabase();
  dataFolder = mkdtempSync(join(tmpdir(), 'mien-killed-enrollment-'));
  chmodSync(dataFolder, 0o711);
  face = new Uint8Array(
    await sharp(readFileSync(samplePicture(5)))
      .extract({ left: 192, top: 843, width: 533, height: 400 })
      .jpeg()
      .toBuffer(),
  );
  const organizationId = await anOrganization(database);
  personId = await aPerson(database, organizationId);
  await database.system.insert(consent).values(
    ['recognition', 'picture-storage'].map((purpose) => ({
      id: newId(),
      organizationId,
      personId,
      purpose,
      version: 1,
      givenBy: 'person',
      recordedBy: personId,
    })),
  );
  await database.system.insert(apiKey).values({
    id: newId(),
    organizationId,
    name: 'Test',
    prefix: KEY.slice(0, 12),
    keyHash: hashToken(KEY),
    scopes: [...GRANTS.service],
    createdBy: newId(),
  });
}, FOUR_MINUTES_MS);
afterAll(async () => {
  if (server) await kill();
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

const filesOfPictures = (): string[] => {
  const folder = join(dataFolder, 'pictures');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
};

it(
  'a server killed while it enrolls leaves no template without its picture, and no picture that nobody knows of',
  async () => {
    for (const afterMs of KILLED_AFTER_MS) {
      server = await start();
      // the first picture warms the engine up
      await fetch(`${server.address}/api/v1/detections`, {
        method: 'POST',
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'image/jpeg' },
        body: face,
      });
      const answer = enroll().then(
        ({ status }) => status,
        () => 'hung up',
      );
      await delay(afterMs);
      await kill();
      const acknowledged = (await answer) === 201;

      const [templates, pictures] = [
        await database.system.select().from(template),
        await database.system.select().from(picture),
      ];
      const files = filesOfPictures();
      const known = new Set(pictures.map(({ storageKey }) => storageKey));
      expect(files.filter((name) => ![...known].some((key) => name.startsWith(key)))).toEqual([]);
      for (const { pictureId } of templates) {
        const kept = pictures.find(({ id }) => id === pictureId);
        expect(files.some((name) => kept !== undefined && name.startsWith(kept.storageKey))).toBe(true);
      }
      if (acknowledged) expect(templates.length).toBeGreaterThan(0);
    }

    server = await start();
    expect((await enroll()).status).toBe(201);
    const verified = await fetch(`${server.address}/api/v1/people/${personId}/verifications`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'image/jpeg' },
      body: face,
    });
    expect(await verified.json()).toMatchObject({ decision: 'match' });
  },
  FOUR_MINUTES_MS,
);
