import { eq } from 'drizzle-orm';
import type { Database } from '../../../platform/database/database.js';
import { account } from '../../../platform/database/schema/index.js';
import type { RequestOrigin } from '../../../platform/http/request-context.js';
import { hashToken } from '../../../platform/security/random-token.js';
import type { Attempt } from '../application/attempt-guard.js';
import type { FaceClaim } from '../application/face-factor.js';
import type { FaceSignIn } from '../application/face-sign-in.js';
import { isSecure } from '../settings.js';
import { deviceCookieName } from './attempt-of.js';
import type { BetterAuth } from './better-auth.js';
import { CLIENT_ADDRESS, REQUEST_ID, type SignInDeps } from './better-auth-deps.js';

const headersFor = (sent: Headers, origin: RequestOrigin): Headers => {
  const headers = new Headers(sent);
  headers.set(CLIENT_ADDRESS, origin.ip);
  headers.set(REQUEST_ID, origin.requestId);
  return headers;
};

/** A cookie of a request, as it was set. */
function cookieOf(headers: Headers, name: string): string | undefined {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

const columns = { id: account.id, email: account.email };

/** Signing in by face, through better-auth, so that a session is a session however it began. */
export function createFaceSignIn(
  deps: SignInDeps & { readonly auth: BetterAuth; readonly database: Database },
): FaceSignIn {
  const { system } = deps.database;
  const { api } = deps.auth;
  return {
    async findAccount(email) {
      const [found] = await system
        .select(columns)
        .from(account)
        .where(eq(account.email, email.toLowerCase()));
      return found?.id;
    },
    async passwordShown({ headers, origin }) {
      const { accountId, identifier } = await api.readPasswordShown({ headers: headersFor(headers, origin) });
      return accountId && identifier ? { accountId, proof: hashToken(identifier) } : undefined;
    },
    async attemptOf({ headers, origin }, { email, accountId }): Promise<Attempt> {
      const [found] = accountId
        ? await system.select(columns).from(account).where(eq(account.id, accountId))
        : [];
      return {
        factor: 'face',
        email: found?.email ?? email ?? '',
        accountId,
        deviceToken: cookieOf(headers, deviceCookieName(deps.settings)),
        origin,
      };
    },
    async open({ headers, origin }, { accountId, organizationId }: FaceClaim, use) {
      const { headers: answered, response } = await api.openFaceSession({
        headers: headersFor(headers, origin),
        body: { accountId, organizationId, use },
        returnHeaders: true,
      });
      return response.opened ? answered.getSetCookie() : undefined;
    },
    visitorCookie: {
      name: isSecure(deps.settings) ? '__Host-mien.face' : 'mien.face',
      isSecure: isSecure(deps.settings),
    },
    readCookie: cookieOf,
  };
}
