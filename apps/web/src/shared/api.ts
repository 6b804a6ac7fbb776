import './zod-without-eval.js';
import { type Route, type RouteId, routes } from '@mien/contracts';
import { ApiProblem, isProblem, localProblem } from './api-problem.js';
import type { CallArguments, CallInput, CallOutput } from './api-types.js';
import { type HttpAnswer, type HttpRequest, sendRequest } from './send-request.js';

const PREFIX = '/api/v1';
const CSRF_HEADER = 'x-csrf-token';
const STALE_CSRF = 'access.csrf-token';

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly picture?: Blob;
  readonly pictures?: readonly Blob[];
  readonly file?: Blob;
  readonly onProgress?: (sent: number) => void;
}

/** The address of a route below the origin, parameters and query filled in. */
export function addressOf<Id extends RouteId>(
  id: Id,
  input?: Omit<CallInput<Id>, 'body' | 'onProgress'>,
): string {
  const { params, query } = (input ?? {}) as LooseInput;
  const path = routes[id].path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  return `${PREFIX}${path}${search.size > 0 ? `?${search}` : ''}`;
}

function bodyOf(input: LooseInput): Pick<HttpRequest, 'body' | 'contentType'> {
  if (input.pictures) {
    const form = new FormData();
    for (const picture of input.pictures) form.append('picture', picture);
    return { body: form };
  }
  const upload = input.picture ?? input.file;
  if (upload) return { body: upload, contentType: upload.type || 'application/octet-stream' };
  return input.body === undefined
    ? {}
    : { body: JSON.stringify(input.body), contentType: 'application/json' };
}

function readAnswer(route: Route, answer: HttpAnswer): unknown {
  if (route.streams) return answer.body;
  if (!route.response) return undefined;
  const parsed = route.response.safeParse(answer.json);
  if (!parsed.success) throw localProblem('network.unexpected-answer', answer.status);
  return parsed.data;
}

/** Make a caller of the API that remembers the CSRF token of the session it sees. */
export function createCaller(send: typeof sendRequest) {
  let csrfToken: string | undefined;

  async function once<Id extends RouteId>(id: Id, ...args: CallArguments<Id>): Promise<CallOutput<Id>> {
    const [given, signal] = args;
    const route: Route = routes[id];
    const input = (given ?? {}) as LooseInput;
    const answer = await send({
      method: route.method,
      url: addressOf(id, given),
      headers: route.method !== 'GET' && csrfToken ? { [CSRF_HEADER]: csrfToken } : {},
      ...bodyOf(input),
      ...(input.onProgress ? { onProgress: input.onProgress } : {}),
      ...(signal ? { signal } : {}),
    });
    const output = readAnswer(route, answer);
    if (id === 'getSession' || id === 'chooseOrganization') {
      csrfToken = (output as CallOutput<'getSession'>).csrfToken;
    }
    return output as CallOutput<Id>;
  }

  return async function call<Id extends RouteId>(
    id: Id,
    ...args: CallArguments<Id>
  ): Promise<CallOutput<Id>> {
    try {
      return await once(id, ...args);
    } catch (error) {
      if (!isProblem(error, STALE_CSRF)) throw error;
      // the session was renewed, perhaps in another tab
      await once('getSession');
      return once(id, ...args);
    }
  };
}

/**
 * Call a route of the API as the signed-in account.
 *
 * @throws {ApiProblem} when the server refuses or fails, no answer comes, or it is not what the contract says.
 * @throws {DOMException} named `AbortError` when `signal` fires.
 */
export const call = createCaller(sendRequest);

export { ApiProblem };
