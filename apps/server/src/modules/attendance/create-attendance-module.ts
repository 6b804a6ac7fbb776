import type { Transaction } from '../../platform/database/database.js';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { SocketRoute } from '../../platform/http/web-sockets.js';
import { createAttendanceNews, type NewsListener } from './application/attendance-news.js';
import { type Asked, deriveFor } from './application/derive-for.js';
import { keepOutages } from './application/keep-outage.js';
import {
  closeOutage,
  type Noted,
  noteFailedAttempt,
  noteSightings,
  openOutage,
} from './application/note-facts.js';
import type { AttendanceContext, NewSighting } from './application/ports.js';
import { settleDue } from './application/settle.js';
import { type Swept, sweepAttendance } from './application/sweep-attendance.js';
import { type ReadHealth, watchHealth } from './application/watch-health.js';
import { watchSession } from './application/watch-session.js';
import type { Change } from './application/write-attendance.js';
import { type Marked, type Marking, mark } from './application/write-marks.js';
import { createAttendanceHandlers } from './http/attendance-handlers.js';
import { createLiveRosterSocket } from './http/live-roster-socket.js';
import { createOwnHandlers } from './http/own-handlers.js';
import { createTermsHandlers } from './http/terms-handlers.js';

type Bound<Work extends (...args: never[]) => unknown> = Work extends (
  context: never,
  ...rest: infer Rest
) => infer Result
  ? (...rest: Rest) => Result
  : never;

export interface AttendanceModule {
  readonly handlers: RouteHandler[];
  readonly sockets: SocketRoute[];
  /** Write down that somebody was noticed; see `noteSightings`. */
  noteSighting(tx: Transaction, sighting: NewSighting): Promise<Noted>;
  /** The same for many at once, which is what a transaction with several of them calls. */
  noteSightings(tx: Transaction, sightings: readonly NewSighting[]): Promise<readonly Noted[]>;
  readonly noteFailedAttempt: Bound<typeof noteFailedAttempt>;
  readonly openOutage: Bound<typeof openOutage>;
  readonly closeOutage: typeof closeOutage;
  readonly keepOutages: Bound<typeof keepOutages>;
  /** Mark people; the caller has made sure that whoever marks may. */
  mark(tx: Transaction, marking: Marking): Promise<Marked>;
  /** Derive again, after something that attendance depends on was changed. */
  deriveFor(tx: Transaction, asked: Asked): Promise<readonly Change[]>;
  /** Let people come to a session before a camera of the staff. */
  readonly watchSession: Bound<typeof watchSession>;
  /** Hear of what changed, once it is committed. @returns what ends it. */
  onNews(listener: NewsListener): Promise<() => void>;
  /** What passing time asks for; to be run every minute, also by several processes at once. */
  keepUp(): Promise<void>;
  /** Archive and delete what is no longer kept; to be run now and then, before sightings are deleted. */
  sweep(): Promise<ReadonlyMap<string, Swept>>;
  stop(): Promise<void>;
}

export interface AttendanceDeps extends AttendanceContext {
  /** What notices people by itself, and how it is. */
  readonly health: readonly ReadHealth[];
}

/** Who was there, and why: facts, marks, rules, and what follows from them. */
export function createAttendanceModule({ health, ...context }: AttendanceDeps): AttendanceModule {
  const news = createAttendanceNews(context.database, context.onError);
  return {
    handlers: [
      ...createAttendanceHandlers(context),
      ...createOwnHandlers(context),
      ...createTermsHandlers(context),
    ],
    sockets: [createLiveRosterSocket(context, news)],
    async noteSighting(tx, sighting) {
      const [noted = 'repeated'] = await noteSightings(context, tx, [sighting]);
      return noted;
    },
    noteSightings: (tx, sightings) => noteSightings(context, tx, sightings),
    noteFailedAttempt: (tx, attempt) => noteFailedAttempt(context, tx, attempt),
    openOutage: (tx, watcher, since) => openOutage(context, tx, watcher, since),
    closeOutage,
    keepOutages: (tx, watcher, kept) => keepOutages(context, tx, watcher, kept),
    mark: (tx, marking) => mark(context, tx, marking),
    deriveFor: (tx, asked) => deriveFor(context, tx, asked),
    watchSession: (principal, sessionId) => watchSession(context, principal, sessionId),
    onNews: (listener) => news.listen(listener),
    async keepUp() {
      await watchHealth(context, health);
      await settleDue(context);
    },
    sweep: () => sweepAttendance(context),
    stop: () => news.stop(),
  };
}
