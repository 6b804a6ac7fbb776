import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { GRANTS } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/platform/clock.js';
import { findFreePort } from '../src/platform/database/embedded/free-port.js';
import * as schema from '../src/platform/database/schema/index.js';
import { hashToken } from '../src/platform/security/random-token.js';
import { anOrganization, aPerson } from '../src/testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.js';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const KEY = 'mien_a-key-of-a-test-that-is-long-enough';
const PEOPLE = 60;
const BATCH = 15;
/** After the first request was sent: while it is read, derived, written, and in the middle of the others. */
const KILLED_AFTER_MS = [30, 200];
const MINUTE_MS = 60_000;
const FOUR_MINUTES_MS = 240_000;

let database: TestDatabase;
let dataFolder: string;
let server: { readonly process: ChildProcess; readonly address: string } | undefined;
let people: string[];
let sessionId: string;

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

const send = (path: string, body: object) =>
  fetch(`${server!.address}/api/v1${path}`, {
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
  if (server) await kill();
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

it(
  'a server killed while it takes sightings and marks loses none that are sent again, and doubles none',
  async () => {
    for (const afterMs of KILLED_AFTER_MS) {
      await aClassNow(organizationId);
      const seenAt = [9, 3].map((minutes) => new Date(Date.now() - minutes * MINUTE_MS).toISOString());
      server ??= await start();
      const sending = sendAll(seenAt).catch(() => undefined);
      await delay(afterMs);
      await kill();
      await sending;
      server = await start();
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
    expect(sightings).toHaveLength(KILLED_AFTER_MS.length * PEOPLE * 2);
  },
  FOUR_MINUTES_MS,
);
