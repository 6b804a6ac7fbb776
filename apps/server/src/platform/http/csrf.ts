import { AppError } from '@mien/biometrics';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isSameSecret } from '../security/random-token.js';

const HEADER = 'x-csrf-token';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export class CsrfTokenError extends AppError {
  readonly code = 'access.csrf-token';
  readonly category = 'forbidden';

  constructor() {
    super(
      'Send the csrfToken of GET /session as x-csrf-token with every change; read it again after signing in.',
    );
  }
}

/** Kiosks come by cookie, too, and have their token by their id. */
const kioskOf = ({ principal }: FastifyRequest): string | undefined =>
  principal?.kind === 'kiosk' ? principal.actorId : undefined;

/**
 * Refuse changes by cookie alone: another web site can make a browser send the cookie, and cannot read the token.
 *
 * Runs after the caller is known and before the body is read. API keys and access tokens are sent on purpose, so
 * they need no token; a route that takes cookies without asking who is signed in does not exist below `/api/v1`.
 */
export function useCsrf(app: FastifyInstance, csrfTokenOf: (sessionId: string) => string): void {
  app.addHook('preParsing', async (request) => {
    const sessionId = request.signedIn?.sessionId ?? kioskOf(request);
    if (sessionId === undefined || READING.has(request.method)) return;
    const sent = request.headers[HEADER];
    if (typeof sent !== 'string' || !isSameSecret(sent, csrfTokenOf(sessionId))) throw new CsrfTokenError();
  });
}
