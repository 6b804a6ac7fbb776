import { useEffect } from 'react';
import type { OfflineNotes } from './use-offline-queue.js';
import { NOTE_MS } from './worked-times.js';

/**
 * Keep in which times this device worked, so that the server knows when it was not heard of but looked all the same.
 *
 * @param isWorking Whether everybody who comes now is noticed by the server or noted here.
 */
export function useNotingWork({ noteWorking }: OfflineNotes, isWorking: boolean): void {
  useEffect(() => {
    if (!isWorking) return;
    // a browser that keeps nothing has nothing to tell
    const work = () => void noteWorking().catch(() => undefined);
    work();
    const timer = setInterval(work, NOTE_MS);
    return () => clearInterval(timer);
  }, [isWorking, noteWorking]);
}
