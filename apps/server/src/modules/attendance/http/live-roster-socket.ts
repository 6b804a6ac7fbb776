import { ATTENDANCE_LIVE_PATH, type AttendanceMessage, idParams } from '@mien/contracts';
import type { z } from 'zod';
import { NotSignedInError } from '../../../platform/http/errors.js';
import type { SocketConnection, SocketRoute } from '../../../platform/http/web-sockets.js';
import type { createAttendanceNews } from '../application/attendance-news.js';
import { loadSessions } from '../application/load-sessions.js';
import type { AttendanceContext } from '../application/ports.js';
import { entriesOf, reachSession, readCounts } from '../application/read-roster.js';

/** Nobody sends anything but the pong of the protocol. */
const LIMITS = { messageBytes: 256, messagesPerSecond: 2 };
/** "Normal closure": there is nothing to follow any more. */
const GONE = 1000;
/** Arrivals of one moment are told together, ms. */
const TOGETHER_MS = 150;
/** More people than this at once are read anew. */
const MOST_TOLD = 100;

type News = ReturnType<typeof createAttendanceNews>;

/** A session's roster, filling as people arrive. */
export const createLiveRosterSocket = (context: AttendanceContext, news: News): SocketRoute => ({
  path: ATTENDANCE_LIVE_PATH,
  params: idParams,
  access: { permission: 'attendance:read' },
  limits: LIMITS,
  async open(connection, { principal, params }) {
    if (principal === undefined) throw new NotSignedInError();
    const { id: sessionId } = params as z.output<typeof idParams>;
    const { organizationId } = principal;
    await context.database.inOrganization(organizationId, (tx) =>
      reachSession(context, tx, principal, sessionId),
    );
    const send = (message: AttendanceMessage) => connection.send(message);
    const teller = createTeller(connection, async (personIds) => {
      if (personIds === undefined) return send({ type: 'stale' });
      await context.database.inOrganization(organizationId, async (tx) => {
        const [session] = await loadSessions(tx, [sessionId]);
        if (!session) return connection.close(GONE);
        const items = await entriesOf(tx, session, personIds);
        const isWhole = items.length === personIds.length;
        send(
          isWhole ? { type: 'changes', items, counts: await readCounts(tx, sessionId) } : { type: 'stale' },
        );
      });
    });
    const stop = await news.listen((told) => {
      if (told === undefined || (told.sessionId === sessionId && told.organizationId === organizationId))
        teller.note(told?.personIds);
    });
    connection.closed.addEventListener('abort', stop, { once: true });
    if (connection.closed.aborted) stop();
    send({ type: 'ready' });
  },
});

/** Gathers what changed within a moment, and tells it once, one telling after the other. */
function createTeller(
  connection: SocketConnection,
  tell: (personIds: readonly string[] | undefined) => Promise<void>,
) {
  let waiting = new Set<string>();
  let isStale = false;
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();

  const flush = () => {
    timer = undefined;
    const personIds = isStale || waiting.size > MOST_TOLD ? undefined : [...waiting];
    waiting = new Set();
    isStale = false;
    if (connection.closed.aborted) return;
    telling = telling.then(() => tell(personIds)).catch(connection.fail);
  };

  connection.closed.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    /** @param personIds whom it is about; absent: read all of them anew. */
    note(personIds: readonly string[] | undefined): void {
      if (personIds === undefined) isStale = true;
      else for (const personId of personIds) waiting.add(personId);
      timer ??= setTimeout(flush, TOGETHER_MS);
    },
  };
}
