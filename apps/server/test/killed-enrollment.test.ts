import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer } from '../../../scripts/setup/server-bundle.mjs';
import { picture, template } from '../src/platform/database/schema/index.js';
import { aConsent, anOrganization, aPerson, aServiceKey } from '../src/testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.js';
import { aServerProcess, type ServerProcess } from './support/server-process.js';

/** An enrollment takes about 150 ms here: killed while it is read, judged, stored, and just after. */
const KILLED_AFTER_MS = [30, 90, 150];
const FOUR_MINUTES_MS = 240_000;

let database: TestDatabase;
let dataFolder: string;
let personId: string;
let face: Uint8Array<ArrayBuffer>;
let server: ServerProcess;
let address: string;
let key: string;

const send = (path: string) =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'image/jpeg' },
    body: face,
  });
const enroll = () => send(`/people/${personId}/enrollments`);

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
  await aConsent(database, organizationId, personId);
  await aConsent(database, organizationId, personId, 'picture-storage');
  key = await aServiceKey(database, organizationId);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = aServerProcess(await bundleServer(), {
    DATABASE_URL: database.url,
    MIEN_DATA: dataFolder,
    MIEN_PORT: String(port),
    MIEN_WORKERS: '1',
  });
}, FOUR_MINUTES_MS);
afterAll(async () => {
  await server?.kill();
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
      await server.start();
      // the first picture warms the engine up
      await send('/detections');
      const answer = enroll().then(
        ({ status }) => status,
        () => 'hung up',
      );
      await delay(afterMs);
      await server.kill();
      const acknowledged = (await answer) === 201;

      const [templates, pictures] = [
        await database.system.select().from(template),
        await database.system.select().from(picture),
      ];
      const files = filesOfPictures();
      const known = new Set(pictures.map(({ storageKey }) => storageKey));
      expect(files.filter((name) => ![...known].some((start) => name.startsWith(start)))).toEqual([]);
      for (const { pictureId } of templates) {
        const kept = pictures.find(({ id }) => id === pictureId);
        expect(files.some((name) => kept !== undefined && name.startsWith(kept.storageKey))).toBe(true);
      }
      if (acknowledged) expect(templates.length).toBeGreaterThan(0);
    }

    await server.start();
    expect((await enroll()).status).toBe(201);
    const verified = await send(`/people/${personId}/verifications`);
    expect(await verified.json()).toMatchObject({ decision: 'match' });
  },
  FOUR_MINUTES_MS,
);
