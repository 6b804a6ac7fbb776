import { z } from 'zod';
import type { Database } from '../../../platform/database/database.js';
import { followChannel } from '../../../platform/database/follow-channel.js';
import { ATTENDANCE_CHANNEL, type AttendanceNews } from './tell-changes.js';

const news = z.object({
  organizationId: z.uuid(),
  sessionId: z.uuid(),
  personIds: z.array(z.uuid()).optional(),
});

/** Hears of a session that changed; nothing is named after a time in which news may have been missed. */
export type NewsListener = (news?: AttendanceNews) => void;

/** News of attendance, in every process: one connection while anybody listens. */
export function createAttendanceNews(
  { pool }: Pick<Database, 'pool'>,
  onError: (error: unknown) => void,
): { listen(listener: NewsListener): Promise<() => void>; stop(): Promise<void> } {
  const listeners = new Set<NewsListener>();
  let following: Promise<() => Promise<void>> | undefined;

  const tell = (payload?: string) => {
    const told = payload === undefined ? undefined : news.safeParse(JSON.parse(payload)).data;
    for (const listener of listeners) {
      if (told === undefined) listener();
      else {
        const { personIds, ...about } = told;
        listener({ ...about, ...(personIds && { personIds }) });
      }
    }
  };

  return {
    async listen(listener) {
      listeners.add(listener);
      following ??= followChannel(pool, ATTENDANCE_CHANNEL, tell, onError);
      await following;
      return () => void listeners.delete(listener);
    },
    async stop() {
      const stop = await following;
      following = undefined;
      listeners.clear();
      await stop?.();
    },
  };
}
