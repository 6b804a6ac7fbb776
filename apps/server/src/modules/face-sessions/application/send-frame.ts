import type { FaceSessionMessage } from '@mien/contracts';
import { advance } from './advance-session.js';
import { concludeSession } from './conclude-session.js';
import type { StoredSession } from './face-session-record.js';
import { openSession } from './open-session.js';
import type { FaceSessionContext } from './ports.js';
import { type IncomingFrame, progressMessage } from './take-frame.js';

/** One frame by HTTP: each is stored, because the next may reach another instance. */
export function createSendFrame(context: FaceSessionContext) {
  const underWay = new Set<string>();

  const whereItStands = ({ record }: StoredSession): FaceSessionMessage =>
    record.result ?? progressMessage(context, record);

  async function step(stored: StoredSession, frame: IncomingFrame, signal: AbortSignal) {
    const advanced = await advance(context, stored.record, frame, signal);
    const saved = await context.store.save({ ...stored, record: advanced.record });
    if (!saved) {
      const latest = await context.store.load(stored.record.id);
      return whereItStands(latest ?? stored);
    }
    return advanced.isOver ? concludeSession(context, saved) : advanced.message;
  }

  return async function sendFrame(
    stored: StoredSession,
    frame: IncomingFrame,
    signal: AbortSignal,
  ): Promise<FaceSessionMessage> {
    const { id, result, expiresAtMs } = stored.record;
    if (result) return result;
    if (context.clock.now().getTime() >= expiresAtMs) return concludeSession(context, stored);
    // one is being looked at; the next one that is sent will be newer than this
    if (underWay.has(id)) return whereItStands(stored);
    underWay.add(id);
    try {
      return await step(stored, frame, signal);
    } finally {
      underWay.delete(id);
    }
  };
}

/** Where a session stands. @throws {NotFoundError} */
export async function readSession(context: FaceSessionContext, id: string, token: string) {
  const stored = await openSession(context, id, token);
  const { record } = stored;
  const isExpired = context.clock.now().getTime() >= record.expiresAtMs;
  const message = isExpired
    ? await concludeSession(context, stored)
    : (record.result ?? progressMessage(context, record));
  return { expiresAt: new Date(record.expiresAtMs).toISOString(), message };
}
