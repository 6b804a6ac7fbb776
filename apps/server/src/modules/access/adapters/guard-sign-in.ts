import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Attempt } from '../application/attempt-guard.js';
import { LockedOutError } from '../domain/errors.js';
import { assertMaySignUp } from './assert-may-sign-up.js';
import { attemptOf, type HookContext, signInOf } from './attempt-of.js';
import type { SignInDeps } from './better-auth-deps.js';
import { checkTexts } from './check-texts.js';
import { assertMoreThanFace, mayBeByFace, offerFace } from './face-rules.js';
import { noteSignIn } from './note-sign-in.js';
import { refuseBareIdToken } from './refuse-bare-id-token.js';
import { assertMayAddSecondFactor, noteSecondFactor, spendCode } from './second-factor-rules.js';

const PASSWORD_PATH = '/sign-in/email';
const PASSWORD_PATHS: readonly string[] = [PASSWORD_PATH, '/verify-password'];
const CODE_PATHS: readonly string[] = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
const ADDING_PATHS: readonly string[] = [
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
];
const TOKEN_PATHS: readonly string[] = ['/sign-in/social', '/link-social'];
/** What was right although the answer is an error: the password of an account whose address is not verified. */
const RIGHT_ANYWAY = 'EMAIL_NOT_VERIFIED';

async function begin(deps: SignInDeps, attempt: Attempt): Promise<void> {
  await deps.guard.begin(attempt).catch((error: unknown) => {
    if (!(error instanceof LockedOutError)) throw error;
    const { retryAfterSeconds } = error;
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: 'LOCKED_OUT', message: error.message, retryAfterSeconds },
      { 'retry-after': String(retryAfterSeconds) },
    );
  });
}

/** Whether the endpoint refused, and with which code. */
function refusalOf(context: object): string | undefined {
  const returned = 'returned' in context ? context.returned : undefined;
  if (!(returned instanceof APIError)) return undefined;
  return returned.body?.code ?? returned.message;
}

async function judge(deps: SignInDeps, ctx: HookContext, attempt: Attempt): Promise<void> {
  const refusal = refusalOf(ctx.context);
  if (refusal === undefined || refusal === RIGHT_ANYWAY) await deps.guard.succeeded(attempt);
  else await deps.guard.failed(attempt);
}

/** Our rules around better-auth's endpoints: who may sign up, lock-out, codes that work once, new devices. */
export const guardSignIn = (deps: SignInDeps) =>
  ({
    id: 'mien-guard-sign-in',
    hooks: {
      before: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => checkTexts(ctx)),
        },
        {
          matcher: ({ path }) => path === '/sign-up/email',
          handler: createAuthMiddleware((ctx) => assertMaySignUp(deps, ctx)),
        },
        {
          matcher: ({ path }) => PASSWORD_PATHS.includes(path ?? '') || CODE_PATHS.includes(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const attempt = await attemptOf(deps, ctx);
            if (!attempt) return;
            await begin(deps, attempt);
            if (ctx.path === '/two-factor/verify-totp') await spendCode(deps, attempt, ctx.body);
          }),
        },
        {
          matcher: ({ path }) => !mayBeByFace(path),
          handler: createAuthMiddleware(assertMoreThanFace),
        },
        {
          matcher: ({ path }) => TOKEN_PATHS.includes(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => refuseBareIdToken(ctx.body)),
        },
        {
          matcher: ({ path }) => ADDING_PATHS.includes(path ?? ''),
          handler: createAuthMiddleware((ctx) => assertMayAddSecondFactor(deps, ctx)),
        },
      ],
      after: [
        {
          matcher: ({ path }) => PASSWORD_PATHS.includes(path ?? '') || CODE_PATHS.includes(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            const attempt = await attemptOf(deps, ctx);
            if (attempt) await judge(deps, ctx, attempt);
            const isSignIn = attempt?.accountId && ctx.path === PASSWORD_PATH;
            return isSignIn ? offerFace(deps, ctx, attempt.accountId) : undefined;
          }),
        },
        {
          matcher: ({ path }) => path === '/passkey/verify-registration' || CODE_PATHS.includes(path ?? ''),
          handler: createAuthMiddleware(async (ctx) => {
            if (refusalOf(ctx.context) === undefined) await noteSecondFactor(deps, ctx);
          }),
        },
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            if (refusalOf(ctx.context) === undefined) await noteSignIn(deps, ctx, signInOf(ctx));
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin;
