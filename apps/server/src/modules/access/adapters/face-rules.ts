import { APIError, getSessionFromCtx } from 'better-auth/api';
import { z } from 'zod';
import type { HookContext } from './attempt-of.js';
import type { SignInDeps } from './better-auth-deps.js';

/** What needs no account, or is no change of it. */
const OPEN: readonly string[] = [
  '/sign-in',
  '/sign-up',
  '/sign-out',
  '/get-session',
  '/callback',
  '/oauth2/callback',
  '/request-password-reset',
  '/reset-password',
  '/verify-email',
  '/two-factor/verify-',
  '/passkey/generate-authenticate-options',
  '/passkey/verify-authentication',
  '/error',
  '/ok',
];

/** Whether this may be asked for by a session that shows nothing but a face. */
export const mayBeByFace = (path: string | undefined): boolean =>
  path === undefined || OPEN.some((open) => path.startsWith(open));

const faceFields = z.object({ byFaceAlone: z.boolean().nullish() });

/**
 * Whom an organization signed in by face works in that organization. The account itself is not the organization's:
 * its password, passkeys and address need another factor.
 *
 * @throws {APIError} 403 `FACE_NOT_ENOUGH`
 */
export async function assertMoreThanFace(ctx: HookContext): Promise<void> {
  const signedIn = await getSessionFromCtx(ctx);
  if (!signedIn || !faceFields.parse(signedIn.session).byFaceAlone) return;
  throw new APIError('FORBIDDEN', {
    code: 'FACE_NOT_ENOUGH',
    message: 'You signed in by face; sign in with your password or a passkey to change your account.',
  });
}

const halfWay = z.looseObject({ twoFactorRedirect: z.literal(true), twoFactorMethods: z.array(z.string()) });

/** After the password, name the face among what may be shown next, where it may stand in for a code. */
export async function offerFace(deps: SignInDeps, ctx: HookContext, accountId: string) {
  const answer = halfWay.safeParse('returned' in ctx.context ? ctx.context.returned : undefined).data;
  if (!answer || !(await deps.face.claimOf(accountId, 'second-factor'))) return undefined;
  return ctx.json({ ...answer, twoFactorMethods: [...answer.twoFactorMethods, 'face'] });
}
