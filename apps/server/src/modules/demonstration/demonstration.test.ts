import { count, eq, gt, max, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { isCurrentTemplate } from '../../platform/database/embedders.js';
import {
  attendance,
  classSession,
  consent,
  person,
  recognitionLog,
  sighting,
  template,
} from '../../platform/database/schema/index.js';
import { createAuditTrail } from '../../platform/security/create-audit-trail.js';
import { createSealer } from '../../platform/security/create-sealer.js';
import { createDataKeys } from '../../platform/security/data-keys.js';
import { openKeyring } from '../../platform/security/keyring.js';
import { Secret } from '../../platform/settings/secret.js';
import { anOrganization } from '../../testing/factories.js';
import type { TestDatabase } from '../../testing/test-database.js';
import { type AttendanceScene, attendanceForTests } from '../attendance/testing/attendance-for-tests.js';
import { fillOrganization } from './application/fill-organization.js';
import type { DemonstrationDeps } from './application/ports.js';

/** A Thursday at noon in Berlin: lessons have been today, and somebody is in the office. */
const NOON = new Date('2026-03-05T12:00:00+01:00');

let school: AttendanceScene;
let database: TestDatabase;
let deps: DemonstrationDeps;
let organizationId: string;
beforeAll(async () => {
  school = await attendanceForTests();
  ({ database, organizationId } = school);
  const { clock } = school;
  clock.time = NOON;
  const key = new Secret(Buffer.alloc(32, 7).toString('base64'));
  const keyring = await openKeyring(database, { kind: 'value', key });
  deps = {
    database,
    clock,
    newId,
    sealer: createSealer(createDataKeys({ keyring, clock })),
    auditTrail: createAuditTrail({ keyring, clock }),
    attendance: school,
    jobs: { define: () => undefined },
  };
});
afterAll(() => school.close());

const run = (signal = new AbortController().signal) =>
  fillOrganization(deps, {
    organizationId,
    jobId: newId(),
    input: {},
    signal,
    progress: async () => undefined,
  });
const countOf = (table: typeof person | typeof template | typeof consent | typeof recognitionLog) =>
  database.system.$count(table);

describe('the demonstration', () => {
  it('stops when it is told to, goes on when it is run again, and makes nobody twice', async () => {
    const stopping = new AbortController();
    const inOrganization: typeof database.inOrganization = async (id, work) => {
      const result = await database.inOrganization(id, work);
      if ((await countOf(person)) >= 5) stopping.abort();
      return result;
    };
    await fillOrganization(
      { ...deps, database: { inOrganization } },
      { organizationId, jobId: newId(), input: {}, signal: stopping.signal, progress: async () => undefined },
    );
    expect(await countOf(person)).toBe(5);
    const { people } = await run();
    await run();
    expect(await countOf(person)).toBe(people);
    expect(people).toBe(48);
  });

  it('has people without consent, and no template without it', async () => {
    const agreed = await database.system.$count(consent, eq(consent.purpose, 'recognition'));
    expect(agreed).toBe(44);
    expect(await countOf(template)).toBeGreaterThan(30);
  });

  it('marks every template as invented, so that no gallery loads it', async () => {
    const packs = await database.system
      .selectDistinct({ embedderId: template.embedderId, createdBy: template.createdBy })
      .from(template);
    expect(packs).toEqual([{ embedderId: 'invented', createdBy: 'demonstration' }]);
  });

  it('has people who are shown as enrolled, whichever model is in use', async () => {
    const templates = await database.inOrganization(organizationId, (tx) =>
      tx.$count(template, isCurrentTemplate('any-embedder')),
    );
    expect(templates).toBe(await countOf(template));
  });

  it('writes a month of recognitions, none in the future, all marked', async () => {
    const [log] = await database.system
      .select({
        entries: sql<number>`count(*)::int`,
        future: sql<number>`count(*) filter (where ${recognitionLog.at} > ${NOON.toISOString()})::int`,
        unmarked: sql<number>`count(*) filter (where ${recognitionLog.requestedBy} <> 'demonstration')::int`,
      })
      .from(recognitionLog);
    expect(log!.entries).toBeGreaterThan(500);
    expect(log).toMatchObject({ future: 0, unmarked: 0 });
  });

  it('has weeks of lessons that most came to in time, some late and some not, by the rules of attendance', async () => {
    await school.keepUp();
    const counts = await database.system
      .select({ status: attendance.status, count: count() })
      .from(attendance)
      .groupBy(attendance.status);
    const byStatus = Object.fromEntries(counts.map((row) => [row.status, row.count]));
    expect(byStatus.present).toBeGreaterThan(1000);
    expect(byStatus.late).toBeGreaterThan(40);
    expect(byStatus.absent).toBeGreaterThan(40);
    expect(byStatus.absent).toBeLessThan(byStatus.present! / 5);
    const [shift] = await database.system
      .select({ worked: max(attendance.workedMinutes), breaks: max(attendance.breakMinutes) })
      .from(attendance);
    expect(shift!.worked).toBeGreaterThan(400);
    expect(shift!.breaks).toBeGreaterThan(20);
    expect(school.errors).toEqual([]);
  });

  it('notices nobody twice, nobody by face who has none, and nothing in the future', async () => {
    const before = await database.system.$count(sighting);
    await run();
    expect(await database.system.$count(sighting)).toBe(before);
    const [wrong] = await database.system
      .select({
        future: sql<number>`count(*) filter (where ${sighting.at} > ${NOON.toISOString()})::int`,
        faceless: sql<number>`count(*) filter (where ${sighting.source} = 'kiosk-face' and not exists (
          select from ${template} where ${template.personId} = ${sighting.personId}))::int`,
      })
      .from(sighting);
    expect(wrong).toEqual({ future: 0, faceless: 0 });
  });

  it('has lessons ahead', async () => {
    const ahead = await database.system.$count(classSession, gt(classSession.startsAt, NOON));
    expect(ahead).toBeGreaterThan(100);
  });

  it('keeps to its organization', async () => {
    const elsewhere = await anOrganization(database, 'Elsewhere');
    const seen = await database.inOrganization(elsewhere, (tx) => tx.select().from(person));
    expect(seen).toEqual([]);
  });
});
