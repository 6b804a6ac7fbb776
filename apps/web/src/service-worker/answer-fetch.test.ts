import { afterEach, expect, it, vi } from 'vitest';
import { answerFetch } from './answer-fetch.js';

const ORIGIN = 'https://mien.test';
const kept = new Response('kept page');
const cache = {
  fill: async () => undefined,
  tidy: async () => undefined,
  page: async () => kept,
  file: async () => new Response('kept file'),
  keep: async () => undefined,
  kept: async () => new Response('kept engine'),
};

const asked = (path: string, mode = 'cors', method = 'GET') =>
  ({ url: new URL(path, ORIGIN).href, mode, method }) as Request;

afterEach(() => vi.unstubAllGlobals());

it('opens the kept page when the server does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  expect(await answerFetch(asked('/people', 'navigate'), ORIGIN, cache)).toBe(kept);
});

it('prefers the page of the server', async () => {
  const fresh = new Response('fresh page');
  vi.stubGlobal('fetch', async () => fresh);
  expect(await answerFetch(asked('/people', 'navigate'), ORIGIN, cache)).toBe(fresh);
});

it('takes files named by their content from the cache', async () => {
  const answer = await answerFetch(asked('/assets/index-a1b2.js'), ORIGIN, cache);
  expect(await answer?.text()).toBe('kept file');
});

it('takes the engine from the server, and keeps it', async () => {
  const keep = vi.fn(async () => undefined);
  vi.stubGlobal('fetch', async () => new Response('fresh engine'));
  const answer = await answerFetch(asked('/engine/manifest.json'), ORIGIN, { ...cache, keep });
  expect(await answer?.text()).toBe('fresh engine');
  expect(keep).toHaveBeenCalledOnce();
});

it('takes the engine as it was when the server does not answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  const answer = await answerFetch(asked('/engine/manifest.json'), ORIGIN, cache);
  expect(await answer?.text()).toBe('kept engine');
});

it.each([
  ['what is about people', asked('/api/v1/people')],
  ['pages of the server', asked('/api/docs', 'navigate')],
  ['changes', asked('/people', 'navigate', 'POST')],
  ['other sites', asked('https://elsewhere.test/assets/x.js')],
])('leaves %s alone', (_, request) => {
  expect(answerFetch(request, ORIGIN, cache)).toBeUndefined();
});
