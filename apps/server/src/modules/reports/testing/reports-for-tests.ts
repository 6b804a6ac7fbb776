import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, systemClock } from '../../../platform/clock.js';
import type { Database } from '../../../platform/database/database.js';
import {
  attendance,
  classSession,
  course,
  courseRoster,
  person,
  roster,
  rosterPerson,
} from '../../../platform/database/schema/index.js';
import { createJobRunner } from '../../../platform/jobs/create-job-runner.js';
import { createAuditTrail } from '../../../platform/security/create-audit-trail.js';
import { createSealer } from '../../../platform/security/create-sealer.js';
import { createDataKeys } from '../../../platform/security/data-keys.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { Secret } from '../../../platform/settings/secret.js';
import { explainSessions } from '../../attendance/index.js';
import { assertCourse, courseScope } from '../../courses/index.js';
import { emit } from '../../notifications/index.js';
import { assertReach } from '../../people/index.js';
import { createWalkAudit } from '../../privacy/index.js';
import { createReportsModule } from '../create-reports-module.js';

const MASTER_KEY = new Secret(Buffer.alloc(32, 7).toString('base64'));
const NAMES = ['Ada Lovelace', 'محمد عبد الله', '王小明', 'Jürgen Großmann', '=HYPERLINK("http://x")'];
const STATUSES = ['present', 'late', 'absent', 'excused', 'present'];

export interface ReportsForTests {
  readonly database: Database;
  readonly folder: string;
  readonly now?: () => Date;
}

/** The module on a real database, its jobs carried out by this process once they are started. */
export async function reportsForTests({ database, folder, now }: ReportsForTests) {
  const clock = now ? { now } : systemClock;
  const keyring = await openKeyring(database, { kind: 'value', key: MASTER_KEY });
  const errors: unknown[] = [];
  const told: string[] = [];
  const jobs = createJobRunner({
    database,
    onError: (error) => errors.push(error),
    elapsedMs: () => performance.now(),
    takeUpSeconds: 1,
  });
  const reports = createReportsModule({
    ...{ database, jobs, clock, newId, folder },
    audit: createAuditTrail({ keyring, clock }),
    sealer: createSealer(createDataKeys({ keyring, clock })),
    walkAudit: createWalkAudit({ database, keyring }),
    explainSessions,
    operatingPointOf: async () => ({
      packId: 'mien-512',
      embedderId: 'arcface',
      enrolledPeople: 3,
      verification: { targetFmr: 1e-4, fmr: 1e-4, threshold: 0.31, scoreForm: 'normalized' },
      identification: { targetFpir: 0.01, fmr: 1e-5, threshold: 0.4, scoreForm: 'normalized' },
      curve: [{ threshold: 0.32, fmr: 1e-4, fnmr: 0.029 }],
    }),
    courses: { assertCourse, courseScope },
    people: { assertReach },
    tellReady: async (tx, { organizationId, ...data }) => {
      await emit(tx, { organizationId, kind: 'report.ready', key: `report:${data.reportId}`, data });
      told.push(data.reportId);
    },
  });
  return { ...reports, jobs, errors, told };
}

export const aFolder = () => mkdtempSync(join(tmpdir(), 'mien-reports-'));
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

export interface TaughtCourse {
  readonly courseId: string;
  readonly personIds: readonly string[];
}

/** A course with people and sessions on the first days of March 2026, one a day, everybody counted as something. */
export async function aTaughtCourse(
  database: Database,
  organizationId: string,
  options: {
    readonly name: string;
    readonly people?: number;
    readonly days?: number;
    readonly kind?: string;
  },
): Promise<TaughtCourse> {
  const { name, people = NAMES.length, days = 3, kind = 'class' } = options;
  const { system } = database;
  const [courseId, rosterId] = [newId(), newId()];
  const members = Array.from({ length: people }, (_, index) => ({
    id: newId(),
    organizationId,
    name: NAMES[index] ?? `Person ${String(index).padStart(5, '0')}`,
    searchText: '',
    sortKey: String(index).padStart(5, '0'),
  }));
  await system.insert(course).values({ id: courseId, organizationId, name, kind });
  await system.insert(roster).values({ id: rosterId, organizationId, name: `Group of ${name}` });
  await system.insert(courseRoster).values({ organizationId, courseId, rosterId });
  await system.insert(person).values(members);
  await system
    .insert(rosterPerson)
    .values(members.map(({ id }) => ({ organizationId, rosterId, personId: id })));
  for (let day = 1; day <= days; day++) {
    const date = `2026-03-${String(day).padStart(2, '0')}`;
    const startsAt = new Date(`${date}T08:00:00Z`);
    const sessionId = newId();
    await system.insert(classSession).values({
      ...{ id: sessionId, organizationId, courseId, key: `extra:${sessionId}`, day: date, startsAt },
      endsAt: new Date(`${date}T09:30:00Z`),
      room: 'Hall 2',
    });
    const rows = members.map(({ id: personId }, index) => ({
      ...{ sessionId, personId, organizationId, courseId, day: date, startsAt },
      status: STATUSES[(index + day) % STATUSES.length] ?? 'present',
      arrivedAt: new Date(`${date}T08:03:00Z`),
      way: 'kiosk-face',
      requiredMinutes: 90,
      ...(kind === 'shift' ? { workedMinutes: 60 + day, breakMinutes: 10, overtimeMinutes: 5 } : {}),
      derivedAt: startsAt,
    }));
    for (let start = 0; start < rows.length; start += 2000) {
      await system.insert(attendance).values(rows.slice(start, start + 2000));
    }
  }
  return { courseId, personIds: members.map(({ id }) => id) };
}
