import { type RouteId, routes } from '@mien/contracts';
import { vi } from 'vitest';
import type { CallOutput } from '../shared/api-types.js';

export interface FakeRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: the body of whichever route the test fakes
  readonly body: any;
}

/** What the server says to a call: the answer, a way to make it, or a problem. */
type Answer<Id extends RouteId> = CallOutput<Id> | ((request: FakeRequest) => CallOutput<Id> | Response);
export type FakeRoutes = { readonly [Id in RouteId]?: Answer<Id> };

export interface SeenCall extends FakeRequest {
  readonly id: RouteId;
}

/** The problem a server answers with. */
export const problemAnswer = (status: number, code: string, title: string): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title, status, code, requestId: 'req-1' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

const ids = Object.keys(routes) as RouteId[];

/** Routes with a parameter are tried last, so `/organization/operating-point` is not taken for an id. */
const patterns = ids
  .map((id) => ({
    id,
    method: routes[id].method,
    pattern: new RegExp(`^/api/v1${routes[id].path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
    variables: routes[id].path.split(':').length,
  }))
  .sort((a, b) => a.variables - b.variables);

function answerOf(answer: unknown, id: RouteId): Response {
  if (answer instanceof Response) return answer.clone();
  if (answer instanceof Blob) return new Response(answer);
  const route = routes[id] as { readonly status?: number; readonly response?: unknown };
  if (!route.response) return new Response(null, { status: 204 });
  return new Response(JSON.stringify(answer), {
    status: route.status ?? 200,
    headers: { 'content-type': 'application/json' },
  });
}

/** What was sent: an object of JSON, else as it is. */
async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('json')) return request.json();
  if (type.startsWith('multipart/')) return request.formData();
  return request.body ? request.blob() : undefined;
}

/** Stand in for the server at the network: each route answers as told, all others that they do not exist. */
export function fakeApi(fake: FakeRoutes): { readonly calls: SeenCall[] } {
  const calls: SeenCall[] = [];
  vi.stubGlobal('fetch', async (sent: Request) => {
    const url = new URL(sent.url);
    const found = patterns.find((entry) => entry.method === sent.method && entry.pattern.test(url.pathname));
    const answer = found ? fake[found.id] : undefined;
    if (!found || answer === undefined)
      return problemAnswer(404, 'resource.not-found', `Nothing at ${sent.method} ${sent.url}.`);
    const request: FakeRequest = {
      params: { ...found.pattern.exec(url.pathname)?.groups },
      query: url.searchParams,
      body: await bodyOf(sent),
    };
    calls.push({ id: found.id, ...request });
    return answerOf(typeof answer === 'function' ? answer(request) : answer, found.id);
  });
  return { calls };
}
