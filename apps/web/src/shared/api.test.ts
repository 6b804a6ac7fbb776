import { createMienClient } from '@mien/client';
import openApi from '@mien/client/openapi.json' with { type: 'json' };
import { type RouteId, routes } from '@mien/contracts';
import { expect, it, vi } from 'vitest';
import { aSession } from '../testing/a-session.js';
import { problemAnswer } from '../testing/fake-api.js';
import { addressOf, createCaller, pathOf } from './api.js';

// what of a page the caller asks for; jsdom has no bodies that a request can carry
vi.hoisted(() => {
  vi.stubGlobal('location', { origin: 'http://mien.test' });
  vi.stubGlobal('navigator', { onLine: true });
});

const ORGANIZATION = '7b7c0d1e-0000-4000-8000-000000000001';
const PICTURE = new Blob(['x'], { type: 'image/png' });

function scene(reply: (path: string, count: number) => unknown) {
  const sent: Request[] = [];
  const client = createMienClient({
    baseUrl: 'http://mien.test',
    fetch: async (request) => {
      sent.push(request);
      const answer = reply(new URL(request.url).pathname, sent.length);
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
  return { call: createCaller(client), sent };
}

it('names the operations of the client', () => {
  const operations: Record<string, Record<string, { operationId: string }>> = openApi.paths;
  for (const id of Object.keys(routes) as RouteId[]) {
    expect(operations[pathOf(id)]?.[routes[id].method.toLowerCase()]?.operationId).toBe(id);
  }
});

it('fills parameters and query into the address and leaves out filters that are off', async () => {
  const person = { personId: 'a/b' };
  const filters = { search: 'å b', status: undefined, groupId: '' };
  expect(addressOf('getPerson', { params: person })).toBe('/api/v1/people/a%2Fb');
  expect(addressOf('listPeople', { query: filters })).toBe('/api/v1/people?search=%C3%A5%20b');

  const { call, sent } = scene(() => ({}));
  await call('listPeople', { query: filters }).catch(() => undefined);
  expect(sent[0]!.url).toBe('http://mien.test/api/v1/people?search=%C3%A5%20b');
});

it('sends the CSRF token of the session with changes, not with questions', async () => {
  const { call, sent } = scene((path) => (path.endsWith('/session') ? aSession() : { items: [] }));
  await call('getSession');
  await call('listPersonFields');
  await call('replacePersonFields', { body: { items: [] } });
  expect(sent.map(({ headers }) => headers.get('x-csrf-token'))).toEqual([null, null, 'csrf-of-the-session']);
});

it('reads the session again and repeats once when its CSRF token has changed', async () => {
  const { call, sent } = scene((path, count) => {
    if (path.endsWith('/session')) return aSession();
    return count > 1 ? { organizationId: ORGANIZATION } : problemAnswer(403, 'access.csrf-token', 'stale');
  });
  await call('acceptInvitation', { body: { token: 'x'.repeat(20) } });
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual([
    '/api/v1/invitations/accept',
    '/api/v1/session',
    '/api/v1/invitations/accept',
  ]);
});

it('refuses an answer that is not what the contract says', async () => {
  const { call } = scene(() => ({ done: 'perhaps' }));
  await expect(call('getSetupState')).rejects.toMatchObject({ code: 'network.unexpected-answer' });
});

it('refuses the page of somebody else in place of an answer', async () => {
  const { call } = scene(() => new Response('<h1>Sign in to this Wi-Fi</h1>'));
  await expect(call('getSetupState')).rejects.toMatchObject({ code: 'network.unexpected-answer' });
});

it('gives the problem of the server, and how long to wait', async () => {
  const problem = problemAnswer(429, 'rate.too-many', 'Wait a moment.');
  problem.headers.set('retry-after', '7');
  const { call } = scene(() => problem);
  await expect(call('getSetupState')).rejects.toMatchObject({
    code: 'rate.too-many',
    status: 429,
    retryAfterSeconds: 7,
  });
});

it('says that nobody answers', async () => {
  const { call } = scene(() => {
    throw new TypeError('fetch failed');
  });
  await expect(call('getSetupState')).rejects.toMatchObject({ code: 'network.unreachable', status: 0 });
});

it('sends one picture as it is and several as parts', async () => {
  const { call, sent } = scene(() => ({}));
  const params = { personId: ORGANIZATION };
  await call('previewEnrollment', { params, picture: PICTURE }).catch(() => undefined);
  await call('enrollPerson', { params, pictures: [PICTURE, PICTURE] }).catch(() => undefined);
  expect(sent[0]!.headers.get('content-type')).toBe('image/png');
  expect(await sent[0]!.text()).toBe('x');
  expect((await sent[1]!.formData()).getAll('picture')).toHaveLength(2);
});
