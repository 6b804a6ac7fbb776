import { and, eq, inArray, sql } from 'drizzle-orm';
import { belongsOn } from '../../../platform/database/belonging.js';
import type { Transaction } from '../../../platform/database/database.js';
import { classSession, courseRoster, person, rosterPerson } from '../../../platform/database/schema/index.js';

/**
 * Who is in the groups of sessions on their days, to select from: a row for each session, group and person, whether
 * they are active or not.
 */
export const membersOfSessions = (tx: Transaction, sessionIds: readonly string[]) =>
  tx
    .select({
      sessionId: sql<string>`${classSession.id}`.as('member_session_id'),
      settledAt: classSession.settledAt,
      personId: rosterPerson.personId,
      status: person.status,
    })
    .from(classSession)
    .innerJoin(courseRoster, eq(courseRoster.courseId, classSession.courseId))
    .innerJoin(rosterPerson, eq(rosterPerson.rosterId, courseRoster.rosterId))
    .innerJoin(person, eq(person.id, rosterPerson.personId))
    .where(and(inArray(classSession.id, [...sessionIds]), belongsOn(sql`${classSession.day}`)))
    .as('member');
