import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api-types.js';
import { type Picture, rawBody, toBlob, toPicturesBody } from './picture-body.js';
import { ServerUnreachableError, toProblemError } from './problem-error.js';

export interface MienClientOptions {
  /** Where the server is: `https://faces.school.example`; in its own pages, `location.origin`. */
  readonly baseUrl: string;
  /** An API key (`mien_…`) or an access token. Without one, a browser sends the cookie of its session. */
  readonly apiKey?: string;
  /** Sends the requests: to sign them in another way, or in tests. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** Parts of the answers that have a name. */
export type Schemas = components['schemas'];

type EnrollQuery = NonNullable<paths['/api/v1/people/{personId}/enrollments']['post']['parameters']['query']>;
type IdentifyQuery = NonNullable<paths['/api/v1/identifications']['post']['parameters']['query']>;

/** Every operation of the API by its path and method, typed, and the three that send pictures by name. */
export interface MienClient extends Client<paths> {
  /** Enroll up to ten pictures of a person; each gets a verdict. */
  enroll(personId: string, pictures: readonly Picture[], query?: EnrollQuery): Promise<EnrollAnswer>;
  /** 1:1: is the face in the picture this person? */
  verify(personId: string, picture: Picture): Promise<Schemas['Verification']>;
  /** 1:N: who are the faces in the picture? */
  identify(picture: Picture, query?: IdentifyQuery): Promise<Schemas['Identification']>;
}

type EnrollAnswer =
  paths['/api/v1/people/{personId}/enrollments']['post']['responses'][201]['content']['application/json'];

/**
 * The answer itself.
 *
 * @throws {MienProblemError} if it is a problem.
 */
export async function resultOf<T>(answer: Answer<T>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw toProblemError(error, response);
  return data as T;
}

/**
 * A client of the Mien API.
 *
 * @throws {ServerUnreachableError} from every call, if nobody answers.
 */
export function createMienClient({ baseUrl, apiKey, fetch: send = fetch }: MienClientOptions): MienClient {
  const client = createClient<paths>({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    ...(apiKey === undefined ? {} : { headers: { authorization: `Bearer ${apiKey}` } }),
    fetch: send,
  });
  client.use({
    onError: ({ request, error }) =>
      request.signal.aborted ? undefined : new ServerUnreachableError(baseUrl, error),
  });
  return {
    ...client,
    enroll: (personId, pictures, query = {}) =>
      resultOf(
        client.POST('/api/v1/people/{personId}/enrollments', {
          params: { path: { personId }, query },
          ...rawBody(toPicturesBody(pictures)),
        }),
      ),
    verify: (personId, picture) =>
      resultOf(
        client.POST('/api/v1/people/{personId}/verifications', {
          params: { path: { personId } },
          ...rawBody(toBlob(picture)),
        }),
      ),
    identify: (picture, query = {}) =>
      resultOf(client.POST('/api/v1/identifications', { params: { query }, ...rawBody(toBlob(picture)) })),
  };
}
