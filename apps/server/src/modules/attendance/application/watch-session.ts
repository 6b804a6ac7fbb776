import { and, eq } from 'drizzle-orm';
import { person } from '../../../platform/database/schema/index.js';
import { NotAllowedError } from '../../../platform/http/errors.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { LogRecord } from '../../recognition/index.js';
import { AttendanceLockedError, SessionCanceledError } from '../domain/errors.js';
import { noteSightings } from './note-facts.js';
import type { AttendanceContext } from './ports.js';
import { reachSession } from './read-roster.js';

/**
 * Let people come to a session before a camera that somebody of the staff holds.
 *
 * @throws {NotFoundError} `class-session.not-found`, {NotAllowedError}, {AttendanceLockedError} and {SessionCanceledError}
 */
export async function watchSession(context: AttendanceContext, principal: Principal, sessionId: string) {
  if (!principal.permissions.has('attendance:write')) throw new NotAllowedError();
  const { organizationId } = principal;
  const session = await context.database.inOrganization(organizationId, (tx) =>
    reachSession(context, tx, principal, sessionId),
  );
  if (session.lock) throw new AttendanceLockedError();
  if (session.canceledBy !== null) throw new SessionCanceledError();
  const place = session.room ?? session.courseName;

  return {
    /** Keep that somebody came, as far as recognition is sure of whom it was. */
    async note({ id, at, decision, personId, probability }: LogRecord): Promise<void> {
      if (decision !== 'match' || personId === undefined) return;
      await context.database.inOrganization(organizationId, async (tx) => {
        const [seen] = await tx
          .select({ id: person.id })
          .from(person)
          .where(and(eq(person.id, personId), eq(person.status, 'active')));
        if (!seen) return;
        const about = { organizationId, personId, sessionId, place, at, recognitionLogId: id };
        await noteSightings(context, tx, [{ ...about, source: 'live', probability }]);
      });
    },
  };
}
