import { answerFetch } from './answer-fetch.js';
import { createShellCache, type Shell } from './shell-cache.js';
import { openPage, readPush, type Windows } from './show-push.js';

/** What of the global scope of a service worker is used here. */
interface WorkerScope {
  readonly caches: CacheStorage;
  readonly clients: Windows & { claim(): Promise<void> };
  readonly registration: {
    showNotification(
      title: string,
      options: { readonly body: string; readonly tag: string; readonly icon: string; readonly data: string },
    ): Promise<void>;
  };
  readonly location: { readonly origin: string };
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'push', listener: (event: PushEvent) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: ClickEvent) => void): void;
  skipWaiting(): Promise<void>;
}
interface LifeEvent {
  waitUntil(done: Promise<unknown>): void;
}
interface PushEvent extends LifeEvent {
  readonly data: { text(): string } | null;
}
interface ClickEvent extends LifeEvent {
  readonly notification: { readonly data: unknown; close(): void };
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
worker.addEventListener('push', (event) => {
  const { id, title, body, path } = readPush(event.data?.text());
  // a message that comes twice takes the place of itself
  const options = { body, tag: id, icon: '/icons/mien.svg', data: path };
  event.waitUntil(worker.registration.showNotification(title, options));
});
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = String(event.notification.data);
  event.waitUntil(openPage(worker.clients, worker.location.origin, path));
});
