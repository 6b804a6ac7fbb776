import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { type NewReport, type Report, routes } from '@mien/contracts';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import readXlsxFile from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { auditLog, courseStaff, report, sighting } from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { callRoute } from '../../testing/call-route.js';
import { anOrganization, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import {
  aFolder,
  aTaughtCourse,
  removeFolder,
  reportsForTests,
  type TaughtCourse,
} from './testing/reports-for-tests.js';

const SLOW = { timeout: 20_000, interval: 50 };
const MARCH = { from: '2026-03-01', to: '2026-03-31' };

let database: TestDatabase;
let admin: Principal;
let teacher: Principal;
let algebra: TaughtCourse;
let reports: Awaited<ReturnType<typeof reportsForTests>>;
let now = new Date('2026-03-04T09:00:00Z');
const folder = aFolder();

beforeAll(async () => {
  database = await createTestDatabase();
  const organizationId = await anOrganization(database);
  admin = await aPrincipal(database, organizationId);
  teacher = await aPrincipal(database, organizationId, 'teacher');
  algebra = await aTaughtCourse(database, organizationId, { name: 'Algebra' });
  await aTaughtCourse(database, organizationId, { name: 'Night shift', kind: 'shift' });
  await database.system.insert(courseStaff).values({
    organizationId,
    courseId: algebra.courseId,
    membershipId: teacher.membershipId ?? '',
  });
  reports = await reportsForTests({ database, folder, now: () => now });
  await reports.jobs.start();
});
afterAll(async () => {
  await reports.jobs.stop();
  await database.close();
  removeFolder(folder);
});

const request = (subject: NewReport['subject'], options: Partial<NewReport> = {}, who = admin) =>
  callRoute(reports.handlers, routes.requestReport, who, { body: { subject, format: 'csv', ...options } });
const get = (id: string, who = admin) =>
  callRoute(reports.handlers, routes.getReport, who, { params: { id } });

async function download(id: string, who = admin): Promise<Buffer> {
  const handler = reports.handlers.find(({ route }) => route.id === 'downloadReport');
  const file = (await handler?.run({ params: { id }, principal: who, origin: undefined })) as {
    stream: Readable;
  };
  return Buffer.concat(await file.stream.toArray());
}

async function made(wanted: Promise<Report>, who = admin): Promise<Buffer> {
  const { id } = await wanted;
  await expect.poll(async () => (await get(id, who)).state, SLOW).toBe('done');
  return download(id, who);
}

const csvOf = (bytes: Buffer): string[][] => parse(bytes, { bom: true });

describe('a report', () => {
  it('as CSV has every row, with text that no spreadsheet computes', async () => {
    const rows = csvOf(await made(request({ kind: 'attendance-list', parameters: MARCH })));
    expect(rows).toHaveLength(1 + 2 * 3 * 5);
    expect(rows[0]?.slice(0, 4)).toEqual(['Day', 'Course', 'Starts', 'Name']);
    // 08:00 in London is 09:00 in Berlin
    expect(rows[1]).toEqual(expect.arrayContaining(['2026-03-01', 'Algebra', '09:00', 'Ada Lovelace']));
    expect(rows.some((row) => row[3] === `'=HYPERLINK("http://x")`)).toBe(true);
  });

  it('as a workbook has days and times as such, and lies from right to left in Arabic', async () => {
    const subject = {
      kind: 'attendance-list',
      parameters: { ...MARCH, courseId: algebra.courseId },
    } as const;
    const bytes = await made(request(subject, { format: 'xlsx', language: 'ar' }));
    const [sheet] = await readXlsxFile(bytes);
    const rows = sheet?.data ?? [];
    const heading = rows.findIndex((row) => row[0] === 'اليوم');
    expect(rows).toHaveLength(heading + 1 + 15);
    const first = rows[heading + 1] ?? [];
    expect(first[0]).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect(first[3]).toBe('Ada Lovelace');
    expect(typeof first[10]).toBe('number');
    expect(rows.some((row) => row[3] === '=HYPERLINK("http://x")')).toBe(true);
  });

  it('as PDF says whose it is, who had it made, and how many pages it has', async () => {
    const subject = { kind: 'daily-register', parameters: { day: '2026-03-02' } } as const;
    const bytes = await made(request(subject, { format: 'pdf' }));
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    for (const said of [
      'Test school',
      'Daily register',
      'Algebra',
      'Hall 2',
      'Jürgen Großmann',
      '王小明',
      'A admin',
      'Europe/Berlin',
      'Page 1 of',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('of a month has a sign for each session of each day, and what it adds up to', async () => {
    const rows = csvOf(
      await made(
        request({ kind: 'monthly-summary', parameters: { month: '2026-03', courseId: algebra.courseId } }),
      ),
    );
    expect(rows).toHaveLength(6);
    // late, absent, excused; excused does not count
    expect(rows[1]?.slice(2, 6)).toEqual(['L', 'A', 'X', '']);
    expect(rows[1]?.slice(-5)).toEqual(['0', '1', '1', '1', '0.5']);
  });

  it('of a person says why, of shifts what was worked, of the model what was measured, of the audit who asked', async () => {
    const personId = algebra.personIds[0] ?? '';
    const { organizationId } = admin;
    const at = new Date('2026-03-01T08:12:00Z');
    await database.system.insert(sighting).values({
      ...{ id: newId(), organizationId, personId, at, recordedAt: at },
      ...{ source: 'kiosk-face', place: 'Hall 2', probability: 0.998 },
    });
    const record = csvOf(await made(request({ kind: 'person-record', parameters: { ...MARCH, personId } })));
    expect(record.map((row) => row[3])).toEqual(['Status', 'Late', 'Absent', 'Excused']);
    expect(record[1]?.at(-1)).toMatch(
      /^Came at 9:12\sAM: face at kiosk Hall 2 \(99\.8% sure\)\. That is 12 minutes after the start;/,
    );
    expect(record[2]?.at(-1)).toBe('No arrival was noticed.');
    const hours = csvOf(await made(request({ kind: 'work-hours', parameters: MARCH })));
    expect(hours).toHaveLength(1 + 5 * 4);
    expect(hours.find((row) => row[3] === 'Total')?.slice(-3)).toEqual(['186', '30', '15']);
    const accuracy = csvOf(await made(request({ kind: 'model-accuracy', parameters: {} })));
    expect(accuracy.find(([figure]) => figure?.includes('turned away'))?.[1]).toBe('0.029');
    const audit = csvOf(
      await made(request({ kind: 'audit', parameters: { from: '2026-03-04', to: '2026-03-04' } })),
    );
    expect(audit.map((row) => row[2])).toEqual(
      expect.arrayContaining(['report.request', 'report.make', 'report.download']),
    );
    const log = csvOf(await made(request({ kind: 'recognition-log', parameters: MARCH })));
    expect(log).toHaveLength(1);
  });

  it('lies sealed on the disk', async () => {
    const { id } = await request({ kind: 'attendance-list', parameters: MARCH });
    await expect.poll(async () => (await get(id)).state, SLOW).toBe('done');
    expect(readFileSync(`${folder}/${id}.report`).includes('Ada')).toBe(false);
    expect(reports.told).toContain(id);
  });

  it('can be looked at before it is made, made again, and deleted with its file', async () => {
    const subject = { kind: 'attendance-list', parameters: { ...MARCH, status: 'absent' } } as const;
    const preview = await callRoute(reports.handlers, routes.previewReport, admin, {
      body: { subject, format: 'csv' },
    });
    expect(preview).toMatchObject({ rows: 6, columns: expect.arrayContaining(['Name']) });
    expect(preview.sample).toHaveLength(5);
    const first = await request(subject);
    const again = await callRoute(reports.handlers, routes.repeatReport, admin, { params: { id: first.id } });
    await expect.poll(async () => (await get(again.id)).state, SLOW).toBe('done');
    await callRoute(reports.handlers, routes.deleteReport, admin, { params: { id: again.id } });
    await expect(get(again.id)).rejects.toMatchObject({ code: 'report.not-found' });
    expect(readdirSync(folder)).not.toContain(`${again.id}.report`);
  });
});

describe('a teacher', () => {
  it('has reports of the courses they teach, whoever else learns in the organization', async () => {
    const rows = csvOf(
      await made(request({ kind: 'attendance-list', parameters: MARCH }, {}, teacher), teacher),
    );
    expect(new Set(rows.slice(1).map((row) => row[1]))).toEqual(new Set(['Algebra']));
  });

  it('sees their own reports only, and asks for no log of the organization', async () => {
    const theirs = await request({ kind: 'attendance-list', parameters: MARCH });
    await expect(get(theirs.id, teacher)).rejects.toMatchObject({ code: 'report.not-found' });
    await expect(download(theirs.id, teacher)).rejects.toMatchObject({ code: 'report.not-found' });
    await expect(request({ kind: 'audit', parameters: MARCH }, {}, teacher)).rejects.toMatchObject({
      code: 'report.not-allowed',
    });
    const { items } = await callRoute(reports.handlers, routes.listReports, teacher, {});
    expect(items.every(({ isOwn }) => isOwn)).toBe(true);
  });

  it('downloads nothing that their role may not see any more', async () => {
    const { id } = await request({ kind: 'attendance-list', parameters: MARCH }, {}, teacher);
    await expect.poll(async () => (await get(id, teacher)).state, SLOW).toBe('done');
    const without = {
      ...teacher,
      permissions: new Set([...teacher.permissions].filter((p) => p !== 'attendance:read')),
    };
    await expect(download(id, without)).rejects.toMatchObject({ code: 'report.not-allowed' });
    await download(id, teacher);
    const entries = await database.system
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, 'report.download'));
    expect(
      entries.some(({ resource, userId }) => resource === `report:${id}` && userId === teacher.actorId),
    ).toBe(true);
  });
});

describe('a schedule', () => {
  const create = () =>
    callRoute(reports.handlers, routes.createReportSchedule, admin, {
      body: {
        name: 'Every morning',
        subject: { kind: 'daily-register', parameters: { period: 'yesterday' } },
        format: 'csv',
        rhythm: { every: 'day', at: '07:30' },
      },
    });
  const ofSchedule = (scheduleId: string) =>
    database.system.select().from(report).where(eq(report.scheduleId, scheduleId));

  it('has its report made when it is due, and once for all times that were missed', async () => {
    now = new Date('2026-03-02T12:00:00Z');
    const { id, nextAt } = await create();
    expect(nextAt).toBe('2026-03-03T06:30:00.000Z');
    now = new Date('2026-03-06T12:00:00Z');
    await reports.jobs.stop();
    reports = await reportsForTests({ database, folder, now: () => now });
    await reports.jobs.start();
    await expect.poll(async () => (await ofSchedule(id)).length, SLOW).toBe(1);
    const [only] = await ofSchedule(id);
    expect(only?.parameters).toEqual({ day: '2026-03-02' });
    const { items } = await callRoute(reports.handlers, routes.listReportSchedules, admin, {});
    expect(items.find((schedule) => schedule.id === id)?.nextAt).toBe('2026-03-07T06:30:00.000Z');
    const paused = await callRoute(reports.handlers, routes.changeReportSchedule, admin, {
      params: { id },
      body: { isPaused: true },
    });
    expect(paused.nextAt).toBeUndefined();
    await callRoute(reports.handlers, routes.deleteReportSchedule, admin, { params: { id } });
    expect(
      await database.system
        .select()
        .from(report)
        .where(eq(report.id, only?.id ?? newId())),
    ).toHaveLength(1);
  });
});

it('reports are deleted when they were kept long enough', async () => {
  const { id } = await request({ kind: 'model-accuracy', parameters: {} });
  await expect.poll(async () => (await get(id)).state, SLOW).toBe('done');
  await database.system
    .update(report)
    .set({ createdAt: new Date('2025-01-01') })
    .where(eq(report.id, id));
  now = new Date();
  await reports.sweep();
  await expect(get(id)).rejects.toMatchObject({ code: 'report.not-found' });
});
