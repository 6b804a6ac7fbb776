import { LIVE_SUBPROTOCOL } from '@mien/contracts';
import type { FastifyRequest } from 'fastify';
import { decideAccess } from '../../security/decide-access.js';
import { NotAllowedError, NotSignedInError } from '../errors.js';
import { type Authenticate, headersOf } from '../mount-routes.js';
import type { Principal, SignedIn } from '../request-context.js';
import { ForeignOriginError } from './errors.js';
import type { SocketRoute } from './socket-route.js';

export interface Admitted {
  readonly signedIn?: SignedIn | undefined;
  readonly principal?: Principal | undefined;
  readonly token?: string | undefined;
}

/**
 * Browsers send cookies with a socket that any page opens, and always say which page: only our own may.
 *
 * @throws {ForeignOriginError}
 */
export function checkOrigin(request: FastifyRequest, allowed: ReadonlySet<string>): void {
  const { origin } = request.headers;
  if (origin !== undefined && !allowed.has(origin)) throw new ForeignOriginError();
}

/** The second subprotocol, for clients that cannot set headers; never the address, which ends up in logs. */
function offeredToken(request: FastifyRequest): string | undefined {
  const offered = request.headers['sec-websocket-protocol']?.split(',').map((name) => name.trim()) ?? [];
  return offered[0] === LIVE_SUBPROTOCOL ? offered[1] : undefined;
}

/**
 * Who opens a socket and whether they may; asked again while it is open.
 *
 * @throws as `decideAccess`, and what the route's own check of a token throws.
 */
export async function authorizeSocket(
  { access }: Pick<SocketRoute, 'access'>,
  request: FastifyRequest,
  authenticate: Authenticate,
): Promise<Admitted> {
  const token = offeredToken(request);
  if (typeof access === 'object' && 'token' in access) {
    if (token === undefined) throw new NotSignedInError();
    await access.token(token, request.params);
    return { token };
  }
  const headers = headersOf(request);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  const caller = await authenticate({ headers, ip: request.ip });
  const { personId } = request.params as { personId?: string };
  decideAccess(access, { ...caller, personId });
  return caller;
}

/** Whether it is still the same caller in the same organization. @throws {NotAllowedError} */
export function requireSameCaller(before: Admitted, now: Admitted): void {
  const isSame =
    before.principal?.actorId === now.principal?.actorId &&
    before.principal?.organizationId === now.principal?.organizationId &&
    before.principal?.role === now.principal?.role &&
    before.signedIn?.accountId === now.signedIn?.accountId;
  if (!isSame) throw new NotAllowedError();
}

/** Whose sockets are counted together. */
export const callerKey = ({ principal, signedIn, token }: Admitted): string =>
  principal?.actorId ?? signedIn?.accountId ?? token ?? '';
