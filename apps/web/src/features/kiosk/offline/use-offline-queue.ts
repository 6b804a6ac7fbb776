import type { QueuedContent } from '@mien/contracts';
import { useCallback, useEffect, useState } from 'react';
import { callAsKiosk } from '../../../shared/api.js';
import { isProblem } from '../../../shared/api-problem.js';
import { createOfflineQueue, type OfflineQueue, type QueueServer } from './offline-queue.js';
import { type OfflineStore, openOfflineStore } from './offline-store.js';

/** Between tries to send, ms. */
const SEND_MS = 5_000;
/** How often keys, clocks and what was kept are agreed on while there is a connection, ms. */
const AGREE_MS = 60_000;

const SERVER: QueueServer = {
  open: (signingKey, kept) => callAsKiosk('openKioskQueue', { body: { signingKey, ...(kept && { kept }) } }),
  send: (body) => callAsKiosk('sendKioskQueue', { body }),
};

/** What waits for a connection, and how it gets there. */
export interface OfflineNotes {
  readonly waiting: number;
  /** The server refuses what waits, so somebody has to decide about it. */
  readonly isRefused: boolean;
  /** @returns when it was noted; undefined if this browser cannot keep it. */
  note(content: QueuedContent): Promise<Date | undefined>;
  /** Keep that whoever comes now is noticed or noted. */
  noteWorking(): Promise<void>;
  /** Forget what waits. */
  discard(): Promise<void>;
}

interface Opened {
  readonly store: OfflineStore;
  readonly queue: OfflineQueue;
}

let opened: Promise<Opened | undefined> | undefined;

/** For as long as this page is open; undefined where the browser keeps nothing. */
function openOnce(): Promise<Opened | undefined> {
  opened ??= openOfflineStore().then(
    (store) => ({ store, queue: createOfflineQueue(store, SERVER) }),
    () => undefined,
  );
  return opened;
}

async function noteWorking(): Promise<void> {
  await (await openOnce())?.queue.noteWorking();
}

/** @param isReachable Whether the server has answered since this page was loaded. */
export function useOfflineQueue(isReachable: boolean): OfflineNotes {
  const [waiting, setWaiting] = useState(0);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    void navigator.storage?.persist?.();
  }, []);

  const count = useCallback(async () => setWaiting((await (await openOnce())?.queue.waiting()) ?? 0), []);

  useEffect(() => {
    if (!isReachable) return;
    const agree = () =>
      void openOnce()
        .then((some) => some?.queue.agree())
        .catch(() => undefined);
    agree();
    const timer = setInterval(agree, AGREE_MS);
    return () => clearInterval(timer);
  }, [isReachable]);

  useEffect(() => {
    const send = async () => {
      const some = await openOnce();
      try {
        await some?.queue.sendAll();
        setRefused(false);
      } catch (error) {
        setRefused(isProblem(error, 'kiosk.queue-forged'));
        if (isProblem(error, 'kiosk-queue.not-found')) await some?.queue.agree().catch(() => undefined);
      }
      await count();
    };
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const again = () =>
      void send().finally(() => {
        if (!isOver) timer = setTimeout(again, SEND_MS);
      });
    again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [count]);

  const note = useCallback(
    async (content: QueuedContent) => {
      const at = await (await openOnce())?.queue.note(content);
      await count();
      return at;
    },
    [count],
  );
  const discard = useCallback(async () => {
    const some = await openOnce();
    await some?.store.restart();
    await some?.queue.agree().catch(() => undefined);
    await count();
  }, [count]);

  return { waiting, isRefused, note, noteWorking, discard };
}
