import type { ObserverReply, ObserverRequest } from './observer-messages.js';
import type { Sight } from './sight.js';

/** The browser's engine in a worker of its own. Not for two frames at once. */
export interface Observer {
  /** Look at a frame; its pixels go to the worker. */
  observe(frame: ImageBitmap): Promise<Sight>;
  /** End the worker; a look that is under way never answers. */
  close(): void;
}

/** The camera guide cannot run in this browser; the page falls back to a shutter button. */
export class ObserverUnavailableError extends Error {}

const startWorker = (): Worker =>
  new Worker(new URL('./observer-worker.ts', import.meta.url), { type: 'module' });

/**
 * Load the engine into a worker.
 *
 * @throws {ObserverUnavailableError} if the worker, the networks or WebAssembly cannot be had.
 */
export function openObserver(start: () => Worker = startWorker): Promise<Observer> {
  return new Promise((resolve, reject) => {
    const worker = start();
    let waiting: { settle(sight: Sight): void; refuse(cause: Error): void } | undefined;

    const fail = (message: string): void => {
      const cause = new ObserverUnavailableError(message);
      waiting?.refuse(cause);
      worker.terminate();
      reject(cause);
    };
    worker.onerror = (event) => fail(event.message || 'the worker could not start');
    worker.onmessage = ({ data }: MessageEvent<ObserverReply>) => {
      if (data.kind === 'failed') fail(data.message);
      else if (data.kind === 'sight') waiting?.settle(data.sight);
      else resolve(observer);
    };

    const observer: Observer = {
      observe: (frame) =>
        new Promise((settle, refuse) => {
          waiting = { settle, refuse };
          const request: ObserverRequest = { frame };
          worker.postMessage(request, [frame]);
        }),
      close: () => worker.terminate(),
    };
  });
}
