import { Readable } from 'node:stream';
import type { Route } from '@mien/contracts';
import { problem } from '@mien/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import type { ZodType } from 'zod';
import { decideAccess } from '../security/decide-access.js';
import { UploadTooLargeError, UploadTypeError } from './errors.js';
import type { Download, RouteHandler } from './handle-route.js';
import type { Principal, RequestOrigin, SignedIn } from './request-context.js';
import { readPicture, readPictures } from './uploads.js';

export const API_PREFIX = '/api/v1';

/** Who sent this request; nobody is an empty object. */
export type Authenticate = (request: {
  readonly headers: Headers;
  readonly ip: string;
}) => Promise<{ readonly signedIn?: SignedIn; readonly principal?: Principal }>;

declare module 'fastify' {
  interface FastifyContextConfig {
    route?: Route;
  }
  interface FastifyRequest {
    signedIn?: SignedIn | undefined;
    principal?: Principal | undefined;
  }
}

/** Headers as the access module reads them. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
};

/** Where a request came from, for audits and logs. */
export const originOf = (request: FastifyRequest): RequestOrigin => ({
  requestId: request.id,
  ip: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, 300),
});

/** Fires when the client hangs up before it has its answer; the request itself closes as soon as its body is read. */
function hangUpSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableEnded) controller.abort();
  });
  return controller.signal;
}

async function bodyOf(route: Route, request: FastifyRequest): Promise<object> {
  switch (route.bodyKind) {
    case 'picture':
      return { picture: readPicture(request) };
    case 'pictures':
      return { pictures: await readPictures(request) };
    case 'file':
      if (!(request.body instanceof Readable)) throw new UploadTypeError('text/csv or application/zip');
      return { file: { stream: request.body, mediaType: request.headers['content-type'] ?? '' } };
    default:
      return route.body ? { body: request.body } : {};
  }
}

function sendDownload(reply: FastifyReply, download: Download): FastifyReply {
  reply.type(download.mediaType).header('cache-control', 'private, no-store');
  if (download.fileName) {
    reply.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(download.fileName)}`,
    );
  }
  return reply.send(download.stream);
}

/** A body whose length is not known beforehand may be of any. */
async function refuseLargeBody({ bodyBytes }: Route, request: FastifyRequest): Promise<void> {
  if (bodyBytes === undefined) return;
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= bodyBytes)) throw new UploadTooLargeError(bodyBytes);
}

const schemaOf = (route: Route): RouteShorthandOptions['schema'] => {
  const success = route.status ?? (route.response ? 200 : 204);
  const parts: Record<string, ZodType | undefined> = {
    params: route.params,
    querystring: route.query,
    body: route.body,
  };
  return {
    ...Object.fromEntries(Object.entries(parts).filter(([, schema]) => schema !== undefined)),
    ...(route.streams
      ? {}
      : {
          response: {
            ...(route.response ? { [success]: route.response } : {}),
            '4xx': problem,
            '5xx': problem,
          },
        }),
    // read by the OpenAPI document
    operationId: route.id,
    summary: route.summary,
    tags: [route.tag],
  } as RouteShorthandOptions['schema'];
};

/**
 * Put every route under `/api/v1`: who asks, may they, then the handler.
 *
 * The body of an upload is read only after that, so a stranger cannot make the server hold a picture.
 */
export function mountRoutes(
  app: FastifyInstance,
  handlers: readonly RouteHandler[],
  authenticate: Authenticate,
): void {
  app.decorateRequest('signedIn', undefined);
  app.decorateRequest('principal', undefined);

  for (const { route, run } of handlers) {
    app.route({
      method: route.method,
      url: `${API_PREFIX}${route.path}`,
      config: { route },
      schema: schemaOf(route) ?? {},
      onRequest: async (request) => {
        if (route.access === 'public') return;
        const caller = await authenticate({ headers: headersOf(request), ip: request.ip });
        request.signedIn = caller.signedIn;
        request.principal = caller.principal;
        const { personId } = request.params as { personId?: string };
        decideAccess(route.access, { ...caller, personId });
      },
      preParsing: async (request) => refuseLargeBody(route, request),
      handler: async (request, reply) => {
        const result = await run({
          params: request.params,
          query: request.query,
          origin: originOf(request),
          signal: hangUpSignal(reply),
          headers: headersOf(request),
          setCookie: (cookie: string) => reply.header('set-cookie', cookie),
          signedIn: request.signedIn,
          principal: request.principal,
          ...(await bodyOf(route, request)),
        });
        if (route.streams) return sendDownload(reply, result as Download);
        if (!route.response) return reply.code(204).send();
        return reply.code(route.status ?? 200).send(result);
      },
    });
  }
}
