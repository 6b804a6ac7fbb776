import type { AttendanceRules, Role } from '@mien/contracts';
import { eq } from 'drizzle-orm';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import {
  classSession,
  course,
  courseRoster,
  courseStaff,
  person,
  roster,
  rosterPerson,
} from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { createAuditTrail } from '../../../platform/security/create-audit-trail.js';
import { openKeyring } from '../../../platform/security/keyring.js';
import { Secret } from '../../../platform/settings/secret.js';
import { anOrganization, aPerson, aPrincipal } from '../../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.js';
import { assertCourse, courseScope } from '../../courses/index.js';
import { openCsvTable } from '../../imports/index.js';
import { emit } from '../../notifications/index.js';
import { assertReach, visiblePeople } from '../../people/index.js';
import { type AttendanceDeps, createAttendanceModule } from '../create-attendance-module.js';

const MASTER_KEY = new Secret(Buffer.alloc(32, 7).toString('base64'));

/** An instant of a Monday in Berlin's winter, by its time of day there. */
export const at = (time: string, day = '2026-03-02'): Date =>
  new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+01:00`);

/** Makes courses and sessions as they were planned. */
const timetable = (database: TestDatabase, organizationId: string) => ({
  /** A course with a group of people of its own. */
  async aCourse(
    people: readonly string[],
    rules: Partial<AttendanceRules> = {},
    kind: 'class' | 'shift' = 'class',
  ) {
    const [id, rosterId] = [newId(), newId()];
    await database.system.insert(roster).values({ id: rosterId, organizationId, name: `Group ${rosterId}` });
    if (people.length > 0)
      await database.system
        .insert(rosterPerson)
        .values(people.map((personId) => ({ organizationId, rosterId, personId })));
    await database.system
      .insert(course)
      .values({ id, organizationId, kind, name: `Course ${id}`, rules, room: 'A 101' });
    await database.system.insert(courseRoster).values({ organizationId, courseId: id, rosterId });
    return { id, rosterId };
  },
  async teaches({ membershipId }: Principal, courseId: string) {
    if (!membershipId) throw new Error('Only members teach.');
    await database.system.insert(courseStaff).values({ organizationId, courseId, membershipId });
  },
  async aSession(courseId: string, startsAt: Date, endsAt: Date, day = '2026-03-02', room = 'A 101') {
    const id = newId();
    await database.system
      .insert(classSession)
      .values({ id, organizationId, courseId, key: id, day, startsAt, endsAt, room });
    return id;
  },
  async deactivate(personId: string) {
    await database.system.update(person).set({ status: 'inactive' }).where(eq(person.id, personId));
  },
});

/** The attendance of an organization of its own on a real database, with a clock that tests set. */
export async function attendanceForTests(more: Partial<AttendanceDeps> = {}) {
  const database: TestDatabase = await createTestDatabase();
  const keyring = await openKeyring(database, { kind: 'value', key: MASTER_KEY });
  const clock = { time: at('08:00'), now: () => clock.time };
  const organizationId = await anOrganization(database);
  const errors: unknown[] = [];
  const module = createAttendanceModule({
    database,
    clock,
    newId,
    emit,
    audit: createAuditTrail({ keyring, clock }),
    people: { assertReach, visiblePeople },
    courses: { assertCourse, courseScope },
    faceResult: () => Promise.reject(new Error('There are no face sessions here.')),
    hasConsent: async () => true,
    openTable: openCsvTable,
    health: [],
    onError: (error) => errors.push(error),
    ...more,
  });
  const inOrganization = <T>(work: (tx: Transaction) => Promise<T>) =>
    database.inOrganization(organizationId, work);

  return {
    ...module,
    database,
    organizationId,
    clock,
    errors,
    inOrganization,
    close: async () => {
      await module.stop();
      await database.close();
    },
    /** Let time pass, and do what it asks for. */
    async passTo(time: Date) {
      clock.time = time;
      await module.keepUp();
    },
    aPrincipal: (role?: Role, personId?: string): Promise<Principal> =>
      aPrincipal(database, organizationId, role, personId),
    aPerson: (name?: string) => aPerson(database, organizationId, name),
    ...timetable(database, organizationId),
  };
}
export type AttendanceScene = Awaited<ReturnType<typeof attendanceForTests>>;

/** Ada's lesson at nine, an hour before it begins, and who teaches it. */
export async function aLesson(scene: AttendanceScene) {
  scene.clock.time = at('08:00');
  const ada = await scene.aPerson('Ada');
  const student = await scene.aPrincipal('student', ada);
  const teacher = await scene.aPrincipal('teacher');
  const courseId = (await scene.aCourse([ada])).id;
  await scene.teaches(teacher, courseId);
  const sessionId = await scene.aSession(courseId, at('09:00'), at('10:00'));
  return { ada, student, teacher, courseId, sessionId };
}
