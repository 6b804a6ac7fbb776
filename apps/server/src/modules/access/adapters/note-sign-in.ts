import { languageOf } from '../../../platform/mail/mailer.js';
import { newToken } from '../../../platform/security/random-token.js';
import { isSecure } from '../settings.js';
import { deviceCookieName, type HookContext, originOf } from './attempt-of.js';
import { IS_PROGRAM, type SignInDeps } from './better-auth-deps.js';

/** The longest a browser keeps a cookie. */
const DEVICE_COOKIE_SECONDS = 400 * 86_400;

/** What an account does to itself that others should be able to see later. */
const CHANGES: Readonly<Record<string, string>> = {
  '/change-password': 'account.change-password',
  '/change-email': 'account.change-email',
  '/two-factor/enable': 'account.second-factor-begin',
  '/two-factor/disable': 'account.second-factor-remove',
  '/two-factor/generate-backup-codes': 'account.recovery-codes-renew',
  '/passkey/verify-registration': 'account.passkey-add',
  '/passkey/delete-passkey': 'account.passkey-remove',
  '/revoke-sessions': 'account.sign-out-everywhere',
  '/revoke-other-sessions': 'account.sign-out-elsewhere',
};

/** Tokens of programs are signed in elsewhere too. */
const ENDS_PROGRAMS: ReadonlySet<string> = new Set([
  '/change-password',
  '/revoke-sessions',
  '/revoke-other-sessions',
]);

/** Write down a completed sign-in or change, get to know the browser, and warn the owner of one not seen before. */
export async function noteSignIn(deps: SignInDeps, ctx: HookContext, how: string | undefined): Promise<void> {
  const origin = originOf(ctx);
  const change = CHANGES[ctx.path ?? ''];
  const changedBy = ctx.context.session?.user.id;
  if (change && changedBy) await deps.reports.changed(changedBy, change, origin);
  if (changedBy && ENDS_PROGRAMS.has(ctx.path ?? '')) await deps.endPrograms(changedBy);

  const account = ctx.context.newSession?.user;
  if (!account || !how) return;
  await deps.reports.signedIn(account.id, how, origin);
  await deps.guard.allowFace({
    email: account.email,
    accountId: account.id,
    deviceToken: ctx.getCookie(deviceCookieName(deps.settings)) ?? undefined,
    origin,
  });
  if (ctx.headers?.has(IS_PROGRAM)) return;
  const name = deviceCookieName(deps.settings);
  const token = ctx.getCookie(name) ?? newToken();
  ctx.setCookie(name, token, {
    httpOnly: true,
    secure: isSecure(deps.settings),
    sameSite: 'lax',
    path: '/',
    maxAge: DEVICE_COOKIE_SECONDS,
  });
  if ((await deps.devices.note(account.id, token)) !== 'new') return;
  await deps.reports.newDevice(account.id, origin);
  await deps.mailer.send({
    to: account.email,
    language: languageOf(ctx.headers?.get('accept-language')),
    kind: 'new-device',
    values: {
      device: origin.userAgent,
      time: deps.clock.now().toISOString(),
      link: `${deps.settings.http.publicUrl}/account/security`,
    },
  });
}
