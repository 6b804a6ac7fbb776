import { AppError, type ErrorCategory } from '@mien/biometrics';
import type { Problem } from '@mien/contracts';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { DatabaseUnavailableError } from '../database/errors.js';
import { isOutage } from '../database/is-outage.js';
import { RouteNotFoundError, UploadCutOffError } from './errors.js';

/** The one place where a kind of failure becomes an HTTP status. */
const STATUS: Record<ErrorCategory, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
  internal: 500,
};

/** Failures of the HTTP layer itself that a client can do something about. */
const CLIENT_FAULTS: Readonly<Record<number, { code: string; title: string }>> = {
  400: { code: 'request.malformed', title: 'The request cannot be read; check its body and headers.' },
  413: { code: 'request.too-large', title: 'The upload is larger than allowed; send a smaller one.' },
  415: { code: 'request.media-type', title: 'This type of content is not accepted here.' },
  429: { code: 'request.too-many', title: 'Too many requests; wait a moment and try again.' },
};

const problemOf = (status: number, code: string, title: string, requestId: string): Problem => ({
  type: `urn:problem:${code}`,
  title,
  status,
  code,
  requestId,
});

const RETRY_LATER = new Set([
  'engine.busy',
  'access.locked-out',
  'request.too-many',
  'socket.too-many',
  'socket.too-fast',
]);
const TOO_LARGE = 'request.too-large';

function statusOf({ code, category }: AppError): number {
  if (code === TOO_LARGE) return 413;
  return RETRY_LATER.has(code) ? 429 : STATUS[category];
}

/** @param thrown anything thrown while a request was served. */
export function toProblem(thrown: unknown, requestId: string): Problem {
  const error = isOutage(thrown) ? new DatabaseUnavailableError(thrown) : thrown;
  if (error instanceof AppError && error.category !== 'internal') {
    const status = statusOf(error);
    const body = problemOf(status, error.code, error.message, requestId);
    return Object.keys(error.details).length > 0 ? { ...body, details: { ...error.details } } : body;
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    return {
      ...problemOf(400, 'request.invalid', 'Some fields are wrong; see "fields".', requestId),
      fields: error.validation.map((issue) => ({
        path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: issue.message ?? 'Wrong value.',
      })),
    };
  }
  const fault = CLIENT_FAULTS[(error as Partial<FastifyError>).statusCode ?? 500];
  if (fault) return problemOf((error as FastifyError).statusCode ?? 400, fault.code, fault.title, requestId);
  return problemOf(500, 'internal', 'Something went wrong on our side.', requestId);
}

/** The client is gone and its body never came whole. */
const hasHungUp = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;

/** Answer every error of the application as problem+json. */
export function useProblemDetails(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const body = toProblem(hasHungUp(request) ? new UploadCutOffError() : error, request.id);
    if (body.status >= 500) request.log.error({ err: error }, body.code);
    if (body.status === 429 || body.status === 503) {
      reply.header('retry-after', String(body.details?.retryAfterSeconds ?? 1));
    }
    return reply.code(body.status).type('application/problem+json').send(body);
  });
  app.setNotFoundHandler(() => {
    throw new RouteNotFoundError();
  });
}
