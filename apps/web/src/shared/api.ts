import './zod-without-eval.js';
import { addressOf as addressIn, createMienClient, type MienClient, rawBody } from '@mien/client';
import { type Route, type RouteId, routes } from '@mien/contracts';
import { ApiProblem, isProblem, localProblem, toApiProblem } from './api-problem.js';
import type { CallArguments, CallInput, CallOutput } from './api-types.js';
import { sendWithProgress } from './send-with-progress.js';
import { stepUpRequests } from './step-up/step-up-requests.js';

const CSRF_HEADER = 'x-csrf-token';
const STALE_CSRF = 'access.csrf-token';
const STEP_UP_NEEDED = 'access.step-up-needed';
/** Whose answers hold the CSRF token. */
const TOKEN_ROUTES: ReadonlySet<RouteId> = new Set([
  'getSession',
  'chooseOrganization',
  'getOwnKiosk',
  'enrollKiosk',
]);

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly picture?: Blob;
  readonly pictures?: readonly Blob[];
  readonly file?: Blob;
  readonly onProgress?: (sent: number) => void;
}

/** The client as seen by a caller that gets its types from the contract, route by route. */
type AnyRequest = (
  method: string,
  path: string,
  options: object,
) => Promise<{ readonly data?: unknown; readonly error?: unknown; readonly response: Response }>;

/** The path of a route as the client of the API knows it. */
export const pathOf = (id: RouteId): string =>
  `/api/v1${routes[id].path.replace(/:(\w+)/g, (_, name: string) => `{${name}}`)}`;

/** Parameters and query, without the filters that are off. */
const paramsOf = ({ params = {}, query = {} }: LooseInput) => ({
  path: params,
  query: Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ),
});

/** The address of a route below the origin, parameters and query filled in. */
export const addressOf = <Id extends RouteId>(
  id: Id,
  input?: Omit<CallInput<Id>, 'body' | 'onProgress'>,
): string => addressIn(pathOf(id), paramsOf((input ?? {}) as LooseInput));

function bodyOf({ body, picture, pictures, file, onProgress }: LooseInput) {
  if (pictures) {
    const form = new FormData();
    for (const each of pictures) form.append('picture', each);
    return rawBody(form);
  }
  const upload = picture ?? file;
  if (!upload) return body === undefined ? {} : { body };
  if (!onProgress) return rawBody(upload);
  return {
    ...rawBody(upload),
    fetch: (request: Request) => sendWithProgress(request, upload, onProgress),
  };
}

function readAnswer(route: Route, data: unknown, status: number): unknown {
  if (route.streams) return data;
  if (!route.response) return undefined;
  const parsed = route.response.safeParse(data);
  if (!parsed.success) throw localProblem('network.unexpected-answer', status);
  return parsed.data;
}

/** Why there is no answer to read: stopped by the page itself, no JSON, or no network. */
function failureOf(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return error;
  if (error instanceof SyntaxError) return localProblem('network.unexpected-answer');
  return localProblem(navigator.onLine ? 'network.unreachable' : 'network.offline');
}

/**
 * Make a caller of the API that remembers the CSRF token of the session it sees.
 *
 * @param askForFactor Asks the person to show a factor again; what needed it is then called once more.
 * @param tokenRoute Where a CSRF token is read when the one at hand is stale.
 */
export function createCaller(
  client: MienClient,
  askForFactor: () => Promise<boolean> = async () => false,
  tokenRoute: 'getSession' | 'getOwnKiosk' = 'getSession',
) {
  // the contract types each call; that it names the operations of the client is tested
  const request = client.request as unknown as AnyRequest;
  let csrfToken: string | undefined;

  async function once<Id extends RouteId>(id: Id, ...args: CallArguments<Id>): Promise<CallOutput<Id>> {
    const [given, signal] = args;
    const route: Route = routes[id];
    const input = (given ?? {}) as LooseInput;
    const { headers, ...body } = { headers: {}, ...bodyOf(input) };
    const needsToken = route.method !== 'GET' && csrfToken;
    const answer = await request(route.method, pathOf(id), {
      params: paramsOf(input),
      ...body,
      headers: { ...headers, ...(needsToken ? { [CSRF_HEADER]: csrfToken } : {}) },
      parseAs: route.streams ? 'blob' : 'json',
      ...(signal ? { signal } : {}),
    }).catch((error: unknown) => {
      throw failureOf(error, signal);
    });
    if (!answer.response.ok) throw toApiProblem(answer.error, answer.response);
    const output = readAnswer(route, answer.data, answer.response.status);
    if (TOKEN_ROUTES.has(id)) csrfToken = (output as CallOutput<'getSession'>).csrfToken;
    return output as CallOutput<Id>;
  }

  async function withFreshToken<Id extends RouteId>(
    id: Id,
    ...args: CallArguments<Id>
  ): Promise<CallOutput<Id>> {
    try {
      return await once(id, ...args);
    } catch (error) {
      if (!isProblem(error, STALE_CSRF)) throw error;
      // the session was renewed, perhaps in another tab
      await once(tokenRoute);
      return once(id, ...args);
    }
  }

  return async function call<Id extends RouteId>(
    id: Id,
    ...args: CallArguments<Id>
  ): Promise<CallOutput<Id>> {
    try {
      return await withFreshToken(id, ...args);
    } catch (error) {
      if (!isProblem(error, STEP_UP_NEEDED) || !(await askForFactor())) throw error;
      return withFreshToken(id, ...args);
    }
  };
}

const client = createMienClient({
  // tests list the routes outside of a browser
  baseUrl: globalThis.location?.origin ?? '',
  fetch: (request) => fetch(request),
});

/**
 * Call a route of the API as the signed-in account.
 *
 * @throws {ApiProblem} when the server refuses or fails, no answer comes, or it is not what the contract says.
 * @throws {DOMException} named `AbortError` when `signal` fires.
 */
export const call = createCaller(client, stepUpRequests.ask);

/** Call a route of the API as the kiosk that this device is; throws as {@link call} does. */
export const callAsKiosk = createCaller(client, undefined, 'getOwnKiosk');

export { ApiProblem };
