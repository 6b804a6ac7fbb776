import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { GRANTS } from '@mien/contracts';
import { freePort, seededRandom } from '@mien/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleServer } from '../../../scripts/setup/server-bundle.mjs';
import { newId } from '../src/platform/clock.js';
import * as schema from '../src/platform/database/schema/index.js';
import { hashToken } from '../src/platform/security/random-token.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.js';
import { aServerProcess, type ServerProcess } from './support/server-process.js';

const KEY = 'mien_a-key-of-a-test-that-is-long-enough';
const PEOPLE = 60;
const BATCH = 15;
/** A server takes a second to start; twenty kills are those of the queue of a kiosk, which derives as well. */
const KILLS = 6;
/** All that is sent takes about so long: it is killed while it reads, derives, writes, and between requests. */
const LONGEST_MS = 400;
const random = seededRandom(11);
const MINUTE_MS = 60_000;
const FOUR_MINUTES_MS = 240_000;

let database: TestDatabase;
let dataFolder: string;
let server: ServerProcess;
let address: string;
let people: string[];
let sessionId: string;

const send = (path: string, body: object) =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Everybody is seen twice, and every third is marked, in batches one after the other. */
async function sendAll(seenAt: readonly string[]): Promise<void> {
  for (let from = 0; from < PEOPLE; from += BATCH) {
    const some = people.slice(from, from + BATCH);
    const sightings = some.flatMap((personId) =>
      seenAt.map((at) => ({ originId: `door:${personId}:${at}`, personId, at, place: 'Gate' })),
    );
    const seen = await send('/sightings', { sightings });
    const marks = some
      .filter((_, index) => index % 3 === 0)
      .map((personId) => ({ personId, status: 'excused', reason: 'On a trip' }));
    const marked = await send(`/class-sessions/${sessionId}/marks`, {
      requestId: `batch-${from}-of-${sessionId}`,
      marks,
    });
    expect([seen.status, marked.status]).toEqual([200, 201]);
  }
}

async function aClassNow(organizationId: string): Promise<void> {
  const { system } = database;
  const [rosterId, courseId] = [newId(), newId()];
  sessionId = newId();
  people = await Promise.all(Array.from({ length: PEOPLE }, () => aPerson(database, organizationId)));
  await system.insert(schema.roster).values({ id: rosterId, organizationId, name: rosterId });
  await system
    .insert(schema.rosterPerson)
    .values(people.map((personId) => ({ organizationId, rosterId, personId })));
  await system.insert(schema.course).values({ id: courseId, organizationId, name: courseId });
  await system.insert(schema.courseRoster).values({ organizationId, courseId, rosterId });
  const now = Date.now();
  await system.insert(schema.classSession).values({
    id: sessionId,
    organizationId,
    courseId,
    key: sessionId,
    day: new Date(now).toISOString().slice(0, 10),
    startsAt: new Date(now - 10 * MINUTE_MS),
    endsAt: new Date(now + 50 * MINUTE_MS),
  });
}

let organizationId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataFolder = mkdtempSync(join(tmpdir(), 'mien-killed-attendance-'));
  chmodSync(dataFolder, 0o711);
  organizationId = await anOrganization(database);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = aServerProcess(await bundleServer(), {
    DATABASE_URL: database.url,
    MIEN_DATA: dataFolder,
    MIEN_PORT: String(port),
    MIEN_ROLES: 'api,recognizer',
    MIEN_WORKERS: '1',
  });
  await server.start();
  await database.system.insert(schema.apiKey).values({
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
  await server?.kill();
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

it(
  'a server killed while it takes sightings and marks loses none that are sent again, and doubles none',
  async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      await aClassNow(organizationId);
      const seenAt = [9, 3].map((minutes) => new Date(Date.now() - minutes * MINUTE_MS).toISOString());
      const sending = sendAll(seenAt).catch(() => undefined);
      await delay(random.below(LONGEST_MS));
      await server.kill();
      await sending;
      await server.start();
      await sendAll(seenAt);

      const { system } = database;
      const rows = await system
        .select()
        .from(schema.attendance)
        .where(eq(schema.attendance.sessionId, sessionId));
      const excused = people.filter((_, index) => (index % BATCH) % 3 === 0);
      expect(rows).toHaveLength(PEOPLE);
      const statusOf = new Map(rows.map(({ personId, status }) => [personId, status]));
      expect(people.map((personId) => statusOf.get(personId))).toEqual(
        people.map((personId) => (excused.includes(personId) ? 'excused' : 'present')),
      );
      const marks = await system
        .select()
        .from(schema.attendanceMark)
        .where(eq(schema.attendanceMark.sessionId, sessionId));
      expect(marks).toHaveLength(excused.length);
      const [tally] = await system
        .select()
        .from(schema.sessionTally)
        .where(eq(schema.sessionTally.sessionId, sessionId));
      expect(tally).toMatchObject({ excused: excused.length, present: PEOPLE - excused.length, expected: 0 });
    }
    const sightings = await database.system.select({ id: schema.sighting.id }).from(schema.sighting);
    expect(sightings).toHaveLength(KILLS * PEOPLE * 2);
  },
  FOUR_MINUTES_MS,
);
