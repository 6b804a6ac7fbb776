import { answerFetch } from './answer-fetch.js';
import { createShellCache, type Shell } from './shell-cache.js';

/** What of the global scope of a service worker is used here. */
interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  readonly location: { readonly origin: string };
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
}
interface LifeEvent {
  waitUntil(done: Promise<unknown>): void;
}
interface AskEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
// filled in by the build
const shell = JSON.parse('__MIEN_SHELL__') as Shell;
const cache = createShellCache(worker.caches, shell);

worker.addEventListener('install', (event) => event.waitUntil(cache.fill()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(cache.tidy().then(() => worker.clients.claim())),
);
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const answer = answerFetch(event.request, worker.location.origin, cache);
  if (answer) event.respondWith(answer);
});
