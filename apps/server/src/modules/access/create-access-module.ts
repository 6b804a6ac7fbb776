import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../platform/clock.js';
import type { Database } from '../../platform/database/database.js';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Authenticate } from '../../platform/http/mount-routes.js';
import type { Mailer } from '../../platform/mail/mailer.js';
import type { AuditTrail } from '../../platform/security/audit-trail.js';
import { keyedHash } from '../../platform/security/random-token.js';
import { createBetterAuth } from './adapters/better-auth.js';
import { createCreateAccount, createFindSession, type NewAccount } from './adapters/better-auth-accounts.js';
import type { SignInDeps } from './adapters/better-auth-deps.js';
import { createCheckCredentials } from './adapters/check-credentials.js';
import { createFaceSignIn } from './adapters/face-sign-in.js';
import { createShowFactor } from './adapters/show-factor.js';
import { createReadAccessToken } from './application/access-tokens.js';
import { type AttemptGuard, createAttemptGuard } from './application/attempt-guard.js';
import { createAuthenticate } from './application/authenticate.js';
import { describeAccount } from './application/describe-account.js';
import type { FaceFactor } from './application/face-factor.js';
import type { FaceSignIn } from './application/face-sign-in.js';
import { createFactorsOf, type FactorsOf } from './application/factors-of.js';
import { createKnownDevices } from './application/known-devices.js';
import { createNoteShown, type NoteShown } from './application/note-shown.js';
import { createSecurityReports } from './application/security-reports.js';
import { createReadSession } from './application/sessions.js';
import { createSignInProgram } from './application/sign-in-program.js';
import { createSigningKeys, type SigningKeys } from './application/signing-keys.js';
import { createTokenPairs } from './application/token-pairs.js';
import { createMountAuth } from './http/mount-auth.js';
import { sessionRoutes } from './http/session-routes.js';
import { tokenRoutes } from './http/token-routes.js';
import { type AccessSettings, trustedOrigins } from './settings.js';

export interface AccessDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly auditTrail: AuditTrail;
  readonly mailer: Mailer;
  readonly settings: AccessSettings;
  /** At least 32 characters that stay the same over restarts and over a change of the master key. */
  readonly secret: string;
  readonly face: FaceFactor;
  readonly isInvited: SignInDeps['isInvited'];
  readonly onError: SignInDeps['onError'];
}

export interface AccessModule {
  readonly handlers: RouteHandler[];
  readonly authenticate: Authenticate;
  /** Plugin of the server: everything below `/api/auth`. */
  readonly mountAuth: (app: FastifyInstance) => Promise<void>;
  /** What a cookie-authenticated change has to carry as `x-csrf-token`. */
  readonly csrfTokenOf: (sessionId: string) => string;
  /** What somebody can show again; for problems that ask for it. */
  readonly factorsOf: FactorsOf;
  readonly guard: AttemptGuard;
  /** Keys of the installation for short-lived signed statements. */
  readonly signingKeys: Pick<SigningKeys, 'toSign' | 'toVerify'>;
  readonly faceSignIn: FaceSignIn;
  /** Somebody signed in showed a factor again. */
  readonly noteShown: NoteShown;
  /** Make an account without the sign-up page. @throws {AccountExistsError} */
  readonly createAccount: (account: NewAccount) => Promise<{ readonly id: string }>;
  /** Replace the key that signs access tokens. */
  readonly rotateSigningKey: () => Promise<void>;
}

/** Who is asking: accounts, sessions, tokens, API keys, second factors, and what is done about guessing. */
export function createAccessModule(deps: AccessDeps): AccessModule {
  const { database, secret, settings } = deps;
  const reports = createSecurityReports(deps);
  const devices = createKnownDevices(deps);
  const guard = createAttemptGuard({ ...deps, devices, reports });
  const keys = createSigningKeys(deps);
  const tokenDeps = { ...deps, keys, issuer: settings.http.publicUrl };
  const tokens = createTokenPairs({ ...tokenDeps, reports });
  const signInDeps = { ...deps, devices, guard, reports, endPrograms: tokens.revokeAll };
  const auth = createBetterAuth(signInDeps);
  const noteShown = createNoteShown(deps);
  const readSession = createReadSession({ ...deps, findSession: createFindSession(auth) });
  const authenticate = createAuthenticate({
    ...deps,
    readSession,
    readAccessToken: createReadAccessToken(tokenDeps),
  });
  const csrfTokenOf = (sessionId: string) => keyedHash(secret, 'csrf', sessionId);

  const factorsOf = createFactorsOf(deps);

  return {
    authenticate,
    csrfTokenOf,
    factorsOf,
    guard,
    signingKeys: keys,
    faceSignIn: createFaceSignIn({ ...signInDeps, auth }),
    noteShown,
    createAccount: createCreateAccount({ auth, database }),
    rotateSigningKey: keys.rotate,
    mountAuth: createMountAuth({
      handle: auth.handler,
      publicUrl: settings.http.publicUrl,
      trustedOrigins: trustedOrigins(settings),
      endIfOver: async (headers) => void (await readSession(headers)),
    }),
    handlers: [
      ...sessionRoutes({
        settings,
        isMailSetUp: deps.mailer.isSetUp,
        csrfTokenOf,
        factorsOf,
        isFaceOffered: deps.face.isOffered,
        showFactor: createShowFactor(auth),
        noteShown,
        describeAccount: (accountId) => describeAccount(database, accountId),
        moveSession: async (headers, organizationId) => {
          const moved = await auth.api.renewSession({
            headers,
            body: { organizationId },
            returnHeaders: true,
          });
          return moved.headers.getSetCookie();
        },
        signInOf: (headers) => authenticate({ headers, ip: '' }),
      }),
      ...tokenRoutes({
        tokens,
        signInProgram: createSignInProgram({
          database,
          tokens,
          checkCredentials: createCheckCredentials({ auth, database }),
        }),
      }),
    ],
  };
}
