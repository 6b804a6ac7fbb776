import { mergeDigests } from './merge-digests.js';
import type { NotificationContext } from './ports.js';
import { sendDeliveries } from './send-deliveries.js';
import { spreadEvents } from './spread-events.js';

const PAUSE_MS = 1_000;

/** Carries messages and webhooks from what happened to whoever hears of it. */
export interface Dispatch {
  /** One round of everything that is due. @returns how much there was */
  round(): Promise<number>;
  /** Go round until stopped. */
  start(): { stop(): Promise<void> };
}

export function createDispatch(context: NotificationContext, sendWebhooks: () => Promise<number>): Dispatch {
  const steps = [
    ['events', () => spreadEvents(context)],
    ['digests', () => mergeDigests(context)],
    ['messages', () => sendDeliveries(context)],
    ['webhooks', sendWebhooks],
  ] as const;

  /** One step that fails, such as for a lost database, holds up no other. */
  async function round(): Promise<number> {
    let count = 0;
    for (const [what, step] of steps) {
      count += await step().catch((error: unknown) => {
        context.onError(error, what);
        return 0;
      });
    }
    return count;
  }

  return {
    round,
    start() {
      let isStopped = false;
      let wake: () => void = () => undefined;
      const pause = () =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, PAUSE_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      const going = (async () => {
        while (!isStopped) if ((await round()) === 0 && !isStopped) await pause();
      })();
      return {
        stop() {
          isStopped = true;
          wake();
          return going;
        },
      };
    },
  };
}
