import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  attendance,
  attendanceMark,
  auditLog,
  classSession,
  person,
  personTally,
  sessionTally,
  sighting,
} from '../../platform/database/schema/index.js';
import type { Principal } from '../../platform/http/request-context.js';
import { type AttendanceScene, aLesson, at, attendanceForTests } from './testing/attendance-for-tests.js';
import { lessonTools } from './testing/lesson-tools.js';

let scene: AttendanceScene;
let admin: Principal;
let ada: string;
let sessionId: string;

beforeAll(async () => {
  scene = await attendanceForTests();
  admin = await scene.aPrincipal('admin');
});
afterAll(() => scene.close());
beforeEach(async () => {
  ({ ada, sessionId } = await aLesson(scene));
});

const { ask, markOf, explained, rosterStatus } = lessonTools(() => ({ scene, admin, ada, sessionId }));

describe('what is no longer kept', () => {
  it('is archived first: days stay as they counted, also once nobody knows any more what was noticed', async () => {
    const { database, organizationId } = scene;
    await scene.inOrganization((tx) =>
      scene.noteSighting(tx, {
        organizationId,
        personId: ada,
        at: at('09:00'),
        source: 'camera',
        place: 'Hall',
      }),
    );
    await scene.passTo(at('10:31'));
    scene.clock.time = at('12:00', '2028-03-10');
    const swept = await scene.sweep();
    expect(swept.get(organizationId)).toEqual({ sessions: 0, leaves: 0, archivedTo: '2026-03-14' });
    await database.system.delete(sighting).where(eq(sighting.personId, ada));
    await scene.inOrganization((tx) => scene.deriveFor(tx, { sessionIds: [sessionId] }));
    expect(await rosterStatus()).toBe('present');
    const { entry, lines } = await explained();
    expect(entry).toMatchObject({ status: 'present', way: 'camera' });
    expect(lines.map(({ code }) => code)).toEqual(['locked']);
    const [archive] = (await ask('listAttendanceLocks', admin)).items.filter(
      ({ lockedBy }) => lockedBy === 'retention',
    );
    await expect(
      ask('liftAttendanceLock', admin, { params: { id: archive?.id ?? '' } }),
    ).rejects.toMatchObject({ code: 'access.not-allowed' });
  });

  it('goes with the person it is about, and out of the figures', async () => {
    const { system } = scene.database;
    const day = '2028-05-02';
    scene.clock.time = at('09:00', day);
    const [erased, stays] = [await scene.aPerson('Erased'), await scene.aPerson('Stays')];
    const { id } = await scene.aCourse([erased, stays]);
    const session = await scene.aSession(id, at('09:00', day), at('10:00', day), day);
    const { organizationId } = scene;
    await scene.inOrganization((tx) =>
      scene.noteSightings(
        tx,
        [erased, stays].map((personId) => ({
          organizationId,
          personId,
          at: scene.clock.time,
          source: 'kiosk-qr',
          place: 'Hall',
        })),
      ),
    );
    await scene.inOrganization((tx) => tx.delete(person).where(eq(person.id, erased)));
    const rows = await system.select().from(attendance).where(eq(attendance.sessionId, session));
    expect(rows.map(({ personId }) => personId)).toEqual([stays]);
    expect(await system.select().from(sighting).where(eq(sighting.personId, erased))).toEqual([]);
    expect(await system.select().from(personTally).where(eq(personTally.personId, erased))).toEqual([]);
    const [tally] = await system.select().from(sessionTally).where(eq(sessionTally.sessionId, session));
    expect(tally).toMatchObject({ present: 1 });
  });

  it('goes for good after seven years, with its marks, and its figures with it', async () => {
    const day = '2028-03-20';
    scene.clock.time = at('08:00', day);
    const { id } = await scene.aCourse([ada]);
    sessionId = await scene.aSession(id, at('09:00', day), at('10:00', day), day);
    await ask('markAttendance', admin, markOf('excused'));
    scene.clock.time = at('12:00', '2035-03-25');
    const swept = await scene.sweep();
    expect(swept.get(scene.organizationId)?.sessions).toBeGreaterThan(0);
    const { system } = scene.database;
    expect(await system.select().from(classSession).where(eq(classSession.id, sessionId))).toEqual([]);
    expect(await system.select().from(attendanceMark).where(eq(attendanceMark.personId, ada))).toEqual([]);
    expect(await system.select().from(personTally).where(eq(personTally.personId, ada))).toEqual([]);
    const entries = await system.select().from(auditLog).where(eq(auditLog.action, 'attendance.sweep'));
    expect(new Set(entries.map(({ userId }) => userId))).toEqual(new Set(['retention']));
    expect(entries.map(({ metadata }) => metadata)).toContainEqual({
      before: '2028-03-24',
      sessions: swept.get(scene.organizationId)?.sessions,
      attendance: expect.any(Number),
      marks: expect.any(Number),
    });
    const told = entries.length;
    await scene.sweep();
    expect(await system.$count(auditLog, eq(auditLog.action, 'attendance.sweep'))).toBe(told);
  });
});
