import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '../../../testing/test-database.js';
import { composeMessages } from './compose-messages.js';
import { aMailServer, aReceiver } from './receivers.js';

/** Notifications and webhooks on a real database, with mail, text messages and receivers on this machine. */
export async function startMessages(start = '2026-03-02T09:00:00Z') {
  const database = await createTestDatabase();
  const [mailServer, provider] = [await aMailServer(), await aReceiver()];
  provider.answerWith(201, { sid: `SM${randomUUID()}`, status: 'queued' });
  let now = new Date(start);
  const clock = { now: () => now };
  const errors: unknown[] = [];
  const messages = await composeMessages({
    database,
    clock,
    mailPort: mailServer.port,
    smsUrl: provider.url,
    onError: (error) => errors.push(error),
  });
  return {
    ...messages,
    database,
    mailServer,
    provider,
    errors,
    clock,
    setNow: (text: string) => {
      now = new Date(text);
    },
    later: (ms: number) => {
      now = new Date(now.getTime() + ms);
    },
    /** Everything that is due, and what comes of it. */
    settle: async () => {
      while ((await messages.notifications.dispatch.round()) > 0);
    },
    close: async () => {
      await mailServer.close();
      await provider.close();
      await database.close();
    },
  };
}

export type MessageScene = Awaited<ReturnType<typeof startMessages>>;
