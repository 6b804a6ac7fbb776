import type { Route } from '@mien/contracts';
import type { z } from 'zod';
import type { RouteHandler } from '../platform/http/handle-route.js';
import type { Principal, SignedIn } from '../platform/http/request-context.js';
import { decideAccess } from '../platform/security/decide-access.js';
import { ORIGIN } from './factories.js';

type Answer<R extends Route> = R['response'] extends z.ZodType ? z.output<R['response']> : undefined;

export interface Asked {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
  readonly [more: string]: unknown;
}

/** Ask one route as the server would: access, schemas, handler, and the answer through its schema. No network. */
export async function callRoute<const R extends Route>(
  handlers: readonly RouteHandler[],
  route: R,
  principal: Principal,
  { params = {}, query = {}, body, ...more }: Asked = {},
): Promise<Answer<R>> {
  const handler = handlers.find((candidate) => candidate.route.id === route.id);
  if (!handler) throw new Error(`Nothing handles ${route.id}.`);
  const signedIn = more.signedIn as SignedIn | undefined;
  decideAccess(route.access, { principal, signedIn, personId: params.personId });
  const answer = await handler.run({
    params: route.params?.parse(params),
    query: route.query?.parse(query),
    body: route.body?.parse(body),
    principal,
    origin: ORIGIN,
    signal: new AbortController().signal,
    headers: new Headers(),
    ...more,
  });
  return (route.response ? route.response.parse(answer) : undefined) as Answer<R>;
}
