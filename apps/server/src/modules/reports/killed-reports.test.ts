import { readdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ReportFormat, routes } from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditLog, notificationEvent, report } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { type KillableProgram, killableProgram } from '../../testing/killable-program.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { aFolder, aTaughtCourse, removeFolder, reportsForTests } from './testing/reports-for-tests.js';

const WORKER = fileURLToPath(new URL('testing/make-reports-until-killed.ts', import.meta.url));
const KILLS = 20;
const FORMATS: readonly ReportFormat[] = ['csv', 'xlsx', 'csv', 'xlsx', 'pdf'];
const PEOPLE = 150;
const DAYS = 4;
/** A report of this size takes a few hundred milliseconds, and begins within a second. */
const LONGEST_LIFE_MS = 1600;
const SIX_MINUTES_MS = 360_000;

let database: TestDatabase;
let program: KillableProgram;
let admin: Principal;
const folder = aFolder();

beforeAll(async () => {
  program = await killableProgram(WORKER);
  database = await createTestDatabase();
  const organizationId = await anOrganization(database);
  admin = await aPrincipal(database, organizationId);
  await aTaughtCourse(database, organizationId, { name: 'Algebra', people: PEOPLE, days: DAYS });
});
afterAll(async () => {
  await program.remove();
  await database.close();
  removeFolder(folder);
});

it(
  'a process killed twenty times while it makes reports leaves each report once, whole, and told of once',
  async () => {
    const reports = await reportsForTests({ database, folder });
    await reports.jobs.open();
    const ids: string[] = [];
    for (let round = 0; round < KILLS; round++) {
      const { id } = await callRoute(reports.handlers, routes.requestReport, admin, {
        body: {
          subject: { kind: 'attendance-list', parameters: { from: '2026-03-01', to: '2026-03-31' } },
          format: FORMATS[round % FORMATS.length],
        },
      });
      ids.push(id);
      const kill = await program.start(database.url, folder);
      await delay(Math.random() * LONGEST_LIFE_MS);
      await kill();
    }
    await reports.jobs.start();
    const unmade = () => database.system.$count(report, and(isNull(report.madeAt)));
    await expect.poll(unmade, { timeout: 180_000, interval: 200 }).toBe(0);
    await reports.jobs.stop();
    expect(reports.errors).toEqual([]);

    expect(readdirSync(folder).sort()).toEqual(ids.map((id) => `${id}.report`).sort());
    const told = await database.system.select().from(notificationEvent);
    expect(told.map(({ key }) => key).sort()).toEqual(ids.map((id) => `report:${id}`).sort());
    const made = await database.system.select().from(auditLog).where(eq(auditLog.action, 'report.make'));
    expect(made).toHaveLength(KILLS);
    const download = reports.handlers.find(({ route }) => route.id === 'downloadReport');
    for (const [index, id] of ids.entries()) {
      const file = (await download?.run({ params: { id }, principal: admin })) as { stream: Readable };
      const bytes = Buffer.concat(await file.stream.toArray());
      if (FORMATS[index % FORMATS.length] === 'csv') {
        expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(1 + PEOPLE * DAYS);
      } else expect(bytes.length).toBeGreaterThan(5_000);
    }
  },
  SIX_MINUTES_MS,
);
