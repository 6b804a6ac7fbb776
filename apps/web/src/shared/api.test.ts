import { expect, it } from 'vitest';
import { aSession } from '../testing/a-session.js';
import { addressOf, createCaller } from './api.js';
import { ApiProblem } from './api-problem.js';
import type { HttpAnswer, HttpRequest } from './send-request.js';

const answer = (json: unknown): HttpAnswer => ({ status: 200, body: new Blob(), json });

function scene(reply: (request: HttpRequest, count: number) => HttpAnswer) {
  const sent: HttpRequest[] = [];
  const call = createCaller(async (request) => {
    sent.push(request);
    return reply(request, sent.length);
  });
  return { call, sent };
}

const ORGANIZATION = '7b7c0d1e-0000-4000-8000-000000000001';

it('fills parameters and query into the address and leaves out filters that are off', () => {
  const person = { personId: 'a/b' };
  expect(addressOf('getPerson', { params: person })).toBe('/api/v1/people/a%2Fb');
  expect(addressOf('listPeople', { query: { search: 'å b', status: undefined } })).toBe(
    '/api/v1/people?search=%C3%A5+b',
  );
});

it('sends the CSRF token of the session with changes, not with questions', async () => {
  const { call, sent } = scene((request) =>
    request.url.endsWith('/session') ? answer(aSession()) : answer({ items: [] }),
  );
  await call('getSession');
  await call('listPersonFields');
  await call('replacePersonFields', { body: { items: [] } });
  expect(sent.map(({ headers }) => headers['x-csrf-token'])).toEqual([
    undefined,
    undefined,
    'csrf-of-the-session',
  ]);
});

it('reads the session again and repeats once when its CSRF token has changed', async () => {
  const { call, sent } = scene((request, count) => {
    if (request.url.endsWith('/session')) return answer(aSession());
    if (count > 1) return answer({ organizationId: ORGANIZATION });
    throw new ApiProblem({ code: 'access.csrf-token', title: 'stale', status: 403 });
  });
  await call('acceptInvitation', { body: { token: 'x'.repeat(20) } });
  expect(sent.map(({ url }) => url)).toEqual([
    '/api/v1/invitations/accept',
    '/api/v1/session',
    '/api/v1/invitations/accept',
  ]);
});

it('refuses an answer that is not what the contract says', async () => {
  const { call } = scene(() => answer({ done: 'perhaps' }));
  await expect(call('getSetupState')).rejects.toMatchObject({ code: 'network.unexpected-answer' });
});

it('sends one picture as it is and several as parts', async () => {
  const { call, sent } = scene(() => answer({}));
  const picture = new Blob(['x'], { type: 'image/png' });
  const params = { personId: ORGANIZATION };
  await call('previewEnrollment', { params, picture }).catch(() => undefined);
  await call('enrollPerson', { params, pictures: [picture, picture] }).catch(() => undefined);
  expect(sent[0]).toMatchObject({ body: picture, contentType: 'image/png' });
  expect((sent[1]!.body as FormData).getAll('picture')).toHaveLength(2);
});
