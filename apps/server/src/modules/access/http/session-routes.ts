import { type LanguageTag, routes, type Session } from '@mien/contracts';
import { NotAllowedError, NotFoundError, NotSignedInError } from '../../../platform/http/errors.js';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import type { Principal, SignedIn } from '../../../platform/http/request-context.js';
import type { FactorsOf } from '../application/factors-of.js';
import type { Membership } from '../application/memberships.js';
import type { NoteShown, ShowFactor } from '../application/note-shown.js';
import type { AccessSettings } from '../settings.js';

export interface AccountFacts {
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly twoFactorEnabled: boolean;
  readonly passkeys: number;
  readonly createdAt: Date;
  readonly memberships: readonly Membership[];
}

export interface SessionRoutesDeps {
  readonly settings: AccessSettings;
  readonly isMailSetUp: boolean;
  readonly describeAccount: (accountId: string) => Promise<AccountFacts>;
  readonly csrfTokenOf: (sessionId: string) => string;
  /** What the account can show again. */
  readonly factorsOf: FactorsOf;
  /** Whether some organization signs in by face alone. */
  readonly isFaceOffered: () => Promise<boolean>;
  readonly showFactor: ShowFactor;
  readonly noteShown: NoteShown;
  /** A new session in another organization. @returns the cookies that replace the old one. */
  readonly moveSession: (headers: Headers, organizationId: string) => Promise<readonly string[]>;
  /** Who a request would be with these cookies. */
  readonly signInOf: (
    headers: Headers,
  ) => Promise<{ readonly signedIn?: SignedIn; readonly principal?: Principal }>;
}

async function describe(
  deps: SessionRoutesDeps,
  signedIn: SignedIn,
  principal: Principal | undefined,
): Promise<Session> {
  const { memberships, createdAt, ...account } = await deps.describeAccount(signedIn.accountId);
  const member = memberships.find(({ organizationId }) => organizationId === signedIn.organizationId);
  return {
    account: { id: signedIn.accountId, ...account, createdAt: createdAt.toISOString() },
    ...(member
      ? {
          membership: {
            organizationId: member.organizationId,
            organizationName: member.organizationName,
            timeZone: member.timeZone,
            language: member.language as LanguageTag,
            role: member.role,
            ...(member.personId ? { personId: member.personId } : {}),
          },
        }
      : {}),
    permissions: [...(principal?.permissions ?? [])],
    memberships: memberships.map(({ organizationId, organizationName, role }) => ({
      organizationId,
      organizationName,
      role,
    })),
    mustAddSecondFactor: signedIn.mustAddSecondFactor ?? false,
    csrfToken: signedIn.sessionId ? deps.csrfTokenOf(signedIn.sessionId) : '',
    stepUp: {
      until: (signedIn.provenUntil ?? createdAt).toISOString(),
      factors: [...(await deps.factorsOf(signedIn))],
    },
    expiresAt: (signedIn.endsAt ?? createdAt).toISOString(),
  };
}

/** The cookies of a request after an answer has set some. */
function withCookies(headers: Headers, setCookies: readonly string[]): Headers {
  const cookies = setCookies.map((cookie) => cookie.split(';', 1)[0]);
  return new Headers({ cookie: [...cookies, headers.get('cookie') ?? ''].join('; ') });
}

/** Who is signed in, how one may, and where they work. */
export const sessionRoutes = (deps: SessionRoutesDeps): RouteHandler[] => [
  handleRoute(routes.getSignInMethods, async () => ({
    signUp: deps.settings.access.allowSignUp,
    passkeys: true,
    face: await deps.isFaceOffered(),
    oidc: deps.settings.access.identityProviders.map(({ id, name }) => ({ id, name })),
    mail: deps.isMailSetUp,
  })),

  handleRoute(routes.getSignInState, async ({ headers }) => ({
    isSignedIn: (await deps.signInOf(headers)).signedIn !== undefined,
  })),

  handleRoute(routes.getSession, ({ signedIn, principal }) => describe(deps, signedIn, principal)),

  handleRoute(routes.stepUp, async ({ signedIn, body, headers, origin }) => {
    if (!signedIn.sessionId) throw new NotAllowedError();
    await deps.showFactor(body, { headers, origin });
    await deps.noteShown(signedIn.sessionId);
    return undefined;
  }),

  handleRoute(routes.chooseOrganization, async ({ signedIn, body, headers, setCookie }) => {
    if (!signedIn.sessionId) throw new NotSignedInError();
    const { memberships } = await deps.describeAccount(signedIn.accountId);
    if (!memberships.some(({ organizationId }) => organizationId === body.organizationId)) {
      throw new NotFoundError('organization');
    }
    const cookies = await deps.moveSession(headers, body.organizationId);
    for (const cookie of cookies) setCookie(cookie);
    const moved = await deps.signInOf(withCookies(headers, cookies));
    if (!moved.signedIn) throw new NotSignedInError();
    if (moved.signedIn.organizationId !== body.organizationId) throw new NotAllowedError();
    return describe(deps, moved.signedIn, moved.principal);
  }),
];
