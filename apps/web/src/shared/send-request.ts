import { problem } from '@mien/contracts';
import { ApiProblem, localProblem } from './api-problem.js';

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob | FormData;
  readonly contentType?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (sent: number) => void;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: Blob;
  /** The body as JSON, when it is. */
  readonly json: unknown;
}

interface RawAnswer {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: Blob;
}

const headersOf = (request: HttpRequest): Record<string, string> => ({
  accept: 'application/json, */*',
  ...request.headers,
  ...(request.contentType ? { 'content-type': request.contentType } : {}),
});

const unreachable = (): ApiProblem =>
  localProblem(navigator.onLine ? 'network.unreachable' : 'network.offline');

async function byFetch(request: HttpRequest): Promise<RawAnswer> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: headersOf(request),
      credentials: 'same-origin',
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.signal ? { signal: request.signal } : {}),
    });
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      body: await response.blob(),
    };
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw unreachable();
  }
}

/** `fetch` cannot tell how much of a body is sent, so uploads with a progress bar go this way. */
function byXhr(request: HttpRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(request.method, request.url);
    xhr.responseType = 'blob';
    for (const [name, value] of Object.entries(headersOf(request))) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) request.onProgress?.(event.loaded / event.total);
    };
    xhr.onload = () =>
      resolve({
        status: xhr.status,
        header: (name) => xhr.getResponseHeader(name),
        body: xhr.response as Blob,
      });
    xhr.onerror = () => reject(unreachable());
    xhr.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
    request.signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(request.body ?? null);
  });
}

async function jsonOf(answer: RawAnswer): Promise<unknown> {
  if (!/\bjson\b/.test(answer.header('content-type') ?? '')) return undefined;
  try {
    return JSON.parse(await answer.body.text());
  } catch {
    throw localProblem('network.unexpected-answer', answer.status);
  }
}

/** @throws {ApiProblem} for every status of 400 and above, and when no answer comes. */
export async function sendRequest(request: HttpRequest): Promise<HttpAnswer> {
  request.signal?.throwIfAborted();
  const answer = await (request.onProgress ? byXhr(request) : byFetch(request));
  const json = await jsonOf(answer);
  if (answer.status < 400) return { status: answer.status, body: answer.body, json };

  const parsed = problem.safeParse(json);
  if (!parsed.success) throw localProblem('network.unexpected-answer', answer.status);
  const retryAfter = Number.parseInt(answer.header('retry-after') ?? '', 10);
  throw new ApiProblem(parsed.data, Number.isNaN(retryAfter) ? undefined : retryAfter);
}
