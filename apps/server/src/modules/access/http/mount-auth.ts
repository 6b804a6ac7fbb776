import { STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NotAllowedError } from '../../../platform/http/errors.js';

const AUTH_PATH = '/api/auth';
const OWN_HEADERS = 'x-mien-';
const MAX_BODY_BYTES = 65_536;
/** Not passed on: they speak of our connection, not of the message. */
const HOP_HEADERS = new Set(['connection', 'content-length', 'host', 'transfer-encoding', 'keep-alive']);

export interface MountAuthDeps {
  /** Answers everything below `/api/auth`. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  /** Ends the session of a request that is over by the rules of its organization. */
  readonly endIfOver: (headers: Headers) => Promise<void>;
}

const refusal = z.looseObject({ code: z.string().optional(), message: z.string().optional() });

/** A passkey's answer that does not fit is the caller's fault; better-auth calls it its own. */
const UNFIT_PASSKEY = 'FAILED_TO_VERIFY_REGISTRATION';

/** `INVALID_EMAIL_OR_PASSWORD` to `auth.invalid-email-or-password`. */
const problemCode = (code: string | undefined, status: number): string =>
  `auth.${(code ?? STATUS_CODES[status] ?? 'refused').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

/** A problem like all others of the API, with the `message` that clients of better-auth look for. */
function toProblem(answered: number, text: string, requestId: string) {
  let body: unknown = {};
  try {
    body = JSON.parse(text);
  } catch {
    // some refusals have no body
  }
  const { code: original, message, ...details } = refusal.safeParse(body).data ?? {};
  const status = original === UNFIT_PASSKEY ? 400 : answered;
  const code = problemCode(original, status);
  const title = message || STATUS_CODES[status] || 'Refused';
  return { type: `urn:problem:${code}`, title, status, code, message: title, requestId, ...details };
}

function toRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || HOP_HEADERS.has(name) || name.startsWith(OWN_HEADERS)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(`${OWN_HEADERS}client-address`, request.ip);
  headers.set(`${OWN_HEADERS}request-id`, request.id);
  const hasBody = Buffer.isBuffer(request.body) && request.body.length > 0;
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    ...(hasBody ? { body: new Uint8Array(request.body as Buffer) } : {}),
  });
}

async function send(reply: FastifyReply, response: Response, requestId: string): Promise<FastifyReply> {
  reply.code(response.status).header('cache-control', 'no-store');
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
  });
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const text = await response.text();
  if (response.status < 400) return reply.send(text);
  const problem = toProblem(response.status, text, requestId);
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

/** Sign-in, sign-up and everything an account does to itself, below `/api/auth`. */
export function createMountAuth(deps: MountAuthDeps) {
  const trusted = new Set(deps.trustedOrigins);

  return async function mountAuth(app: FastifyInstance): Promise<void> {
    await app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        ['application/json', 'application/x-www-form-urlencoded'],
        { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
        (_request, body, done) => done(null, body),
      );
      scope.addHook('onRequest', async (request) => {
        const { origin } = request.headers;
        if (request.method !== 'GET' && origin !== undefined && !trusted.has(origin))
          throw new NotAllowedError();
      });
      scope.route({
        method: ['GET', 'POST'],
        url: `${AUTH_PATH}/*`,
        config: { budget: 'sign-in' },
        handler: async (request, reply) => {
          const forwarded = toRequest(request, deps.publicUrl);
          await deps.endIfOver(forwarded.headers);
          return send(reply, await deps.handle(forwarded), request.id);
        },
      });
    });
  };
}
