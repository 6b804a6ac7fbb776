import { deriveAttendance, type Facts, type Mark, type Sighting } from '@mien/attendance';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attendance,
  attendanceMark,
  classSession,
  failedAttempt,
  leaveOfAbsence,
  outage,
  personTally,
  sessionTally,
  sighting,
} from '../../platform/database/schema/index.js';
import type { Marking } from './application/write-marks.js';
import { attendancePolicy, effectiveRules } from './domain/effective-rules.js';
import { type AttendanceScene, at, attendanceForTests } from './testing/attendance-for-tests.js';

let scene: AttendanceScene;
beforeAll(async () => {
  scene = await attendanceForTests();
});
afterAll(() => scene.close());

const by = { actorId: '0198c5a0-0000-7000-8000-000000000001', actorName: 'A teacher' };
let requests = 0;
const marking = (sessionId: string, personId: string, status: Mark['status']): Marking => ({
  sessionId,
  by,
  way: 'manual',
  requestId: `at-once-${++requests}`,
  marks: [{ personId, status, reason: 'Test' }],
  isWaiting: () => false,
});
const see = (personId: string, time: Date, more: object = {}) =>
  scene.inOrganization((tx) =>
    scene.noteSighting(tx, {
      organizationId: scene.organizationId,
      personId,
      at: time,
      source: 'kiosk-face',
      place: 'Hall',
      ...more,
    }),
  );
const rowsOf = (personId: string) =>
  scene.database.system.select().from(attendance).where(eq(attendance.personId, personId));

describe('at the same moment', () => {
  it('twenty sightings of one person make one row, of the first of them', async () => {
    scene.clock.time = at('09:30');
    const ada = await scene.aPerson();
    const { id } = await scene.aCourse([ada]);
    await scene.aSession(id, at('09:00'), at('10:00'));
    const times = Array.from({ length: 20 }, (_, index) => new Date(at('09:20').getTime() - index * 30_000));
    await Promise.all(times.map((time) => see(ada, time)));
    const rows = await rowsOf(ada);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ arrivedAt: times.at(-1), status: 'late', lateMinutes: 10 });
  });

  it('the same sighting, sent ten times, is recorded once', async () => {
    const ada = await scene.aPerson();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => see(ada, at('09:00'), { originId: `door:${ada}` })),
    );
    expect(answers.filter((answer) => answer === 'recorded')).toHaveLength(1);
  });

  it('marks and sightings of a whole class lose none of each other', async () => {
    scene.clock.time = at('09:10');
    const people = await Promise.all(Array.from({ length: 12 }, () => scene.aPerson()));
    const { id } = await scene.aCourse(people);
    const session = await scene.aSession(id, at('09:00'), at('10:00'));
    await Promise.all(
      people.flatMap((personId, index) => [
        see(personId, at('09:00')),
        ...(index % 2 === 0
          ? [scene.inOrganization((tx) => scene.mark(tx, marking(session, personId, 'excused')))]
          : []),
      ]),
    );
    const rows = await scene.database.system
      .select()
      .from(attendance)
      .where(eq(attendance.sessionId, session));
    const statuses = new Map(rows.map(({ personId, status }) => [personId, status]));
    expect(people.map((personId) => statuses.get(personId))).toEqual(
      people.map((_, index) => (index % 2 === 0 ? 'excused' : 'present')),
    );
    const [tally] = await scene.database.system
      .select()
      .from(sessionTally)
      .where(eq(sessionTally.sessionId, session));
    expect(tally).toMatchObject({ present: 6, excused: 6, expected: 0, absent: 0 });
  });

  it('people of several courses, seen and settled in any order, wait for each other and not for ever', async () => {
    scene.clock.time = at('09:10');
    const people = await Promise.all(Array.from({ length: 6 }, () => scene.aPerson()));
    const courses = await Promise.all(Array.from({ length: 4 }, () => scene.aCourse(people)));
    const sessions = await Promise.all(courses.map(({ id }) => scene.aSession(id, at('09:00'), at('10:00'))));
    await Promise.all([
      ...people.map((personId) => see(personId, at('09:00'))),
      ...sessions.map((session, index) =>
        scene.inOrganization((tx) =>
          scene.mark(tx, marking(session, people[index % people.length] as string, 'present')),
        ),
      ),
      scene.keepUp(),
      scene.keepUp(),
    ]);
    expect(scene.errors).toEqual([]);
    const rows = await scene.database.system
      .select()
      .from(attendance)
      .where(sql`${attendance.sessionId} in ${sessions}`);
    expect(rows).toHaveLength(24);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['present']));
  });
});

/** Something that happens to two people and two sessions, the second of which follows the first. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('sighting' as const),
    who: fc.nat(1),
    minute: fc.integer({ min: -60, max: 200 }),
    direction: fc.constantFrom('in' as const, 'out' as const, undefined),
    probability: fc.constantFrom(0.5, 0.99, undefined),
    names: fc.constantFrom(0, 1, undefined),
    place: fc.constantFrom('Hall', 'A 101'),
  }),
  fc.record({
    kind: fc.constant('mark' as const),
    who: fc.nat(1),
    session: fc.nat(1),
    status: fc.constantFrom('present' as const, 'late' as const, 'absent' as const, 'excused' as const),
    isWaiting: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat(5) }),
  fc.record({
    kind: fc.constant('leave' as const),
    who: fc.nat(1),
    minute: fc.integer({ min: -60, max: 150 }),
    minutes: fc.integer({ min: 5, max: 120 }),
  }),
  fc.record({
    kind: fc.constant('attempt' as const),
    who: fc.nat(1),
    minute: fc.integer({ min: -60, max: 200 }),
  }),
  fc.record({
    kind: fc.constant('outage' as const),
    minute: fc.integer({ min: -60, max: 150 }),
    minutes: fc.integer({ min: 5, max: 60 }),
    /** When a face came that nobody knows, minutes after its beginning, if all that was kept in it has come. */
    doubtAfter: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('time' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
);

const minute = (minutes: number): Date => new Date(at('09:00').getTime() + minutes * 60_000);

async function happen(
  one: typeof happening extends fc.Arbitrary<infer T> ? T : never,
  { people, sessions }: { people: string[]; sessions: string[] },
): Promise<void> {
  const { organizationId } = scene;
  const personId = people['who' in one ? one.who : 0] as string;
  switch (one.kind) {
    case 'sighting': {
      const { direction, probability, place } = one;
      const sessionId = one.names === undefined ? undefined : sessions[one.names];
      await see(personId, minute(one.minute), { direction, probability, place, sessionId });
      return;
    }
    case 'mark': {
      const asked = marking(sessions[one.session] as string, personId, one.status);
      await scene.inOrganization((tx) => scene.mark(tx, { ...asked, isWaiting: () => one.isWaiting }));
      return;
    }
    case 'undo': {
      await scene.inOrganization(async (tx) => {
        const marks = await tx
          .select()
          .from(attendanceMark)
          .where(sql`${attendanceMark.sessionId} in ${sessions}`)
          .orderBy(attendanceMark.id);
        const undone = marks[one.which % Math.max(1, marks.length)];
        if (!undone) return;
        const set = { undoneAt: scene.clock.now(), undoneBy: 'A teacher' };
        await tx.update(attendanceMark).set(set).where(eq(attendanceMark.id, undone.id));
        await scene.deriveFor(tx, { sessionIds: [undone.sessionId], personIds: [undone.personId] });
      });
      return;
    }
    case 'leave': {
      const [from, to] = [minute(one.minute), minute(one.minute + one.minutes)];
      await scene.inOrganization(async (tx) => {
        await tx.insert(leaveOfAbsence).values({
          id: crypto.randomUUID(),
          organizationId,
          personId,
          startsAt: from,
          endsAt: to,
          kind: 'medical',
          approval: 'approved',
          requestedBy: 'A teacher',
          decidedAt: scene.clock.now(),
        });
        await scene.deriveFor(tx, { personIds: [personId], times: [{ from, to }] });
      });
      return;
    }
    case 'attempt':
      await scene.inOrganization((tx) =>
        scene.noteFailedAttempt(tx, { organizationId, personId, at: minute(one.minute) }),
      );
      return;
    case 'outage':
      await scene.inOrganization(async (tx) => {
        const watcher = { organizationId, place: 'Hall', cause: crypto.randomUUID() };
        await scene.openOutage(tx, watcher, minute(one.minute));
        await scene.closeOutage(tx, watcher, minute(one.minute + one.minutes));
        if (one.doubtAfter !== undefined) {
          const doubt = one.minute + one.doubtAfter;
          const worked = [{ from: minute(one.minute + 2), to: minute(one.minute + one.minutes) }];
          const doubtful = [{ from: minute(doubt - 1), to: minute(doubt + 1) }];
          await scene.keepOutages(tx, watcher, { worked, doubtful });
        }
        await scene.deriveFor(tx, { sessionIds: sessions });
      });
      return;
    default:
      await scene.passTo(new Date(scene.clock.time.getTime() + one.minutes * 60_000));
  }
}

/** Everything written down about somebody, as the pure rules take it. */
async function factsAbout(personId: string, sessionId: string): Promise<Facts> {
  const { system } = scene.database;
  const sightings = await system.select().from(sighting).where(eq(sighting.personId, personId));
  const marks = await system
    .select()
    .from(attendanceMark)
    .where(sql`${attendanceMark.personId} = ${personId} and ${attendanceMark.sessionId} = ${sessionId}`);
  const leaves = await system.select().from(leaveOfAbsence).where(eq(leaveOfAbsence.personId, personId));
  const attempts = await system.select().from(failedAttempt).where(eq(failedAttempt.personId, personId));
  const outages = await system.select().from(outage);
  return {
    sightings: sightings.map(
      (row) =>
        ({
          ...row,
          probability: row.probability ?? undefined,
          direction: row.direction ?? undefined,
          sessionId: row.sessionId ?? undefined,
        }) as Sighting,
    ),
    marks: marks.map(
      (row) =>
        ({
          ...row,
          by: row.byName,
          arrivedAt: row.arrivedAt ?? undefined,
          leftAt: row.leftAt ?? undefined,
          undoneAt: row.undoneAt ?? undefined,
        }) as Mark,
    ),
    leaves: leaves.map(({ id, kind, startsAt, endsAt }) => ({
      id,
      kind,
      from: startsAt,
      to: endsAt,
      isApproved: true,
    })),
    failedAttempts: attempts.map(({ at: when }) => ({ at: when })),
    outages: outages.flatMap(
      ({ startsAt, endsAt, gaps }) =>
        gaps?.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })) ?? [
          { from: startsAt, to: endsAt ?? startsAt },
        ],
    ),
  };
}

describe('whatever happens, in whatever order', () => {
  it('what is written down is what the rules say of everything known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 22 }), async (story) => {
        scene.clock.time = at('08:00');
        await scene.database.system.delete(outage);
        const people = [await scene.aPerson(), await scene.aPerson()];
        const { id } = await scene.aCourse(people);
        const times = [
          [at('09:00'), at('10:00')],
          [at('10:15'), at('11:15')],
        ] as const;
        const sessions = [];
        for (const [from, to] of times) sessions.push(await scene.aSession(id, from, to));
        for (const one of story) await happen(one, { people, sessions });
        await scene.passTo(new Date(Math.max(+at('12:00'), +scene.clock.time)));

        const rules = attendancePolicy(effectiveRules(undefined, {}));
        for (const [index, sessionId] of sessions.entries()) {
          const [from, to] = times[index] as (typeof times)[number];
          for (const personId of people) {
            const facts = await factsAbout(personId, sessionId);
            const pure = deriveAttendance(
              { id: sessionId, from, to, room: 'A 101' },
              facts,
              rules,
              scene.clock.time,
            );
            const row = (await rowsOf(personId)).find((one) => one.sessionId === sessionId);
            expect(row).toMatchObject({
              status: pure.status,
              arrivedAt: pure.arrivedAt ?? null,
              leftAt: pure.leftAt ?? null,
              presentMinutes: pure.presentMinutes,
              requiredMinutes: pure.requiredMinutes,
              lateMinutes: pure.lateMinutes,
            });
          }
        }
        const tallies = await scene.database.system
          .select()
          .from(personTally)
          .where(sql`${personTally.personId} in ${people}`);
        expect(tallies.reduce((sum, row) => sum + row.requiredMinutes, 0)).toBe(
          (await Promise.all(people.map(rowsOf))).flat().reduce((sum, row) => sum + row.requiredMinutes, 0),
        );
      }),
      { numRuns: 10, seed: 20261121 },
    );
    const open = await scene.database.system
      .select()
      .from(classSession)
      .where(sql`${classSession.dueAt} <= ${scene.clock.time.toISOString()}`);
    expect(open).toEqual([]);
    expect(scene.errors).toEqual([]);
  }, 120_000);
});
