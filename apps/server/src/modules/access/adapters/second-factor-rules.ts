import { APIError, getSessionFromCtx } from 'better-auth/api';
import { and, count, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { passkey, session, spentCode } from '../../../platform/database/schema/index.js';
import { keyedHash } from '../../../platform/security/random-token.js';
import type { Attempt } from '../application/attempt-guard.js';
import type { HookContext } from './attempt-of.js';
import type { SignInDeps } from './better-auth-deps.js';

/** Longer than a code is taken: its own half minute and one before and after. */
const CODE_LIFE_MS = 5 * 60_000;

/**
 * Let a code of an authenticator app work once (RFC 6238, 5.2).
 *
 * @throws {APIError} 401 `INVALID_CODE` if it was shown before.
 */
export async function spendCode(
  deps: Pick<SignInDeps, 'database' | 'clock' | 'secret'>,
  { email }: Pick<Attempt, 'email'>,
  body: unknown,
): Promise<void> {
  const code = z.object({ code: z.string() }).safeParse(body).data?.code ?? '';
  const now = deps.clock.now();
  const { system } = deps.database;
  await system.delete(spentCode).where(lt(spentCode.expiresAt, now));
  const spent = await system
    .insert(spentCode)
    .values({
      key: keyedHash(deps.secret, 'spent-code', email, code),
      expiresAt: new Date(now.getTime() + CODE_LIFE_MS),
    })
    .onConflictDoNothing()
    .returning({ key: spentCode.key });
  if (spent.length > 0) return;
  throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
}

const sessionFlags = z.object({
  id: z.string(),
  secondFactor: z.boolean().nullish(),
  faceOrganizationId: z.string().nullish(),
});

/**
 * Who has a second factor has to have shown it before changing second factors: else a stolen password would do. A face
 * that an organization compared is not enough for what belongs to the account.
 *
 * @throws {APIError} 403 `SECOND_FACTOR_NEEDED`
 */
export async function assertMayAddSecondFactor(deps: SignInDeps, ctx: HookContext): Promise<void> {
  const signedIn = await getSessionFromCtx(ctx);
  if (!signedIn) return;
  const { secondFactor, faceOrganizationId } = sessionFlags.parse(signedIn.session);
  if (secondFactor && !faceOrganizationId) return;
  const [passkeys] = await deps.database.system
    .select({ count: count() })
    .from(passkey)
    .where(eq(passkey.userId, signedIn.user.id));
  const hasOne = (passkeys?.count ?? 0) > 0 || signedIn.user.twoFactorEnabled === true;
  if (!hasOne) return;
  throw new APIError('FORBIDDEN', {
    code: 'SECOND_FACTOR_NEEDED',
    message: 'Sign in with the second factor you have, then change it.',
  });
}

/** The session has shown a second factor now, by a code or by registering its first passkey. */
export async function noteSecondFactor(deps: SignInDeps, ctx: HookContext): Promise<void> {
  const signedIn = ctx.context.newSession ?? (await getSessionFromCtx(ctx));
  if (!signedIn) return;
  await deps.database.system
    .update(session)
    .set({ secondFactor: true, faceOrganizationId: null })
    .where(and(eq(session.id, signedIn.session.id), eq(session.byFaceAlone, false)));
}
