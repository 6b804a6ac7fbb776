import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession, course } from '../../../platform/database/schema/index.js';
import { peopleOf } from '../../courses/index.js';
import { inventArrivals } from '../domain/invent-arrivals.js';
import { INVENTED_COURSES } from '../domain/invented-courses.js';
import { isEnrolled } from '../domain/invented-enrollment.js';
import { type DemonstrationDeps, INVENTED_BY } from './ports.js';

const DAY_MS = 86_400_000;

async function sessionsOf(tx: Transaction, now: Date, daysAgo: number) {
  const to = new Date(now.getTime() - daysAgo * DAY_MS);
  return tx
    .select({
      id: classSession.id,
      organizationId: classSession.organizationId,
      name: course.name,
      kind: course.kind,
      room: classSession.room,
      startsAt: classSession.startsAt,
      endsAt: classSession.endsAt,
    })
    .from(classSession)
    .innerJoin(course, eq(course.id, classSession.courseId))
    .where(
      and(
        inArray(
          course.name,
          INVENTED_COURSES.map(({ name }) => name),
        ),
        sql`${classSession.startsAt} > ${new Date(to.getTime() - DAY_MS)} and ${classSession.startsAt} <= ${to}`,
      ),
    )
    .orderBy(asc(classSession.startsAt), asc(course.name));
}

/**
 * Who came in the day that ended `daysAgo`, as a kiosk would have noticed it; attendance follows by its own rules.
 *
 * @param people ids of the invented people, by their numbers.
 * @returns how many arrivals and departures were noticed; none that an earlier run has noticed.
 */
export async function inventAttendance(
  tx: Transaction,
  { clock, attendance }: DemonstrationDeps,
  { daysAgo, people }: { readonly daysAgo: number; readonly people: readonly string[] },
): Promise<number> {
  const now = clock.now();
  const sightings = [];
  for (const session of await sessionsOf(tx, now, daysAgo)) {
    const coming = new Set(await peopleOf(tx, { sessionId: session.id }));
    const arrivals = inventArrivals({
      ...session,
      people: people.flatMap((id, number) =>
        coming.has(id) ? [{ number, hasFace: isEnrolled(number) }] : [],
      ),
      seed: Math.floor(session.startsAt.getTime() / 1000) + session.name.length,
    });
    sightings.push(
      ...arrivals.flatMap(({ number, ...arrival }, nth) => {
        const personId = people[number];
        if (personId === undefined || arrival.at > now) return [];
        const origin = { originId: `${INVENTED_BY}:${session.id}:${nth}`, place: session.room ?? 'Entrance' };
        const about = session.kind === 'class' ? { sessionId: session.id } : {};
        return [{ ...arrival, ...origin, ...about, organizationId: session.organizationId, personId }];
      }),
    );
  }
  const noted = await attendance.noteSightings(tx, sightings);
  return noted.filter((one) => one === 'recorded').length;
}
