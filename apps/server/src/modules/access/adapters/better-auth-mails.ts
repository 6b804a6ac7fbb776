import type { BetterAuthOptions } from 'better-auth';
import { languageOf } from '../../../platform/mail/mailer.js';
import type { SignInDeps } from './better-auth-deps.js';

type MailDeps = Pick<SignInDeps, 'mailer' | 'settings'>;

const languageFor = (request: Request | undefined) => languageOf(request?.headers.get('accept-language'));

/** Mails around the password: the reset link, and a word to the owner when somebody signs up with their address. */
export function passwordMails({ mailer, settings }: MailDeps) {
  const { publicUrl } = settings.http;
  return {
    sendResetPassword: ({ user, token }, request) =>
      mailer.send({
        to: user.email,
        language: languageFor(request),
        kind: 'reset-password',
        values: { link: `${publicUrl}/reset-password?token=${encodeURIComponent(token)}` },
      }),
    onExistingUserSignUp: ({ user }, request) =>
      mailer.send({
        to: user.email,
        language: languageFor(request),
        kind: 'sign-up-again',
        values: { link: `${publicUrl}/sign-in` },
      }),
  } satisfies Partial<BetterAuthOptions['emailAndPassword']>;
}

/** Mails that prove an address belongs to who types it. */
export function addressMails({ mailer }: MailDeps) {
  return {
    emailVerification: {
      sendOnSignUp: mailer.isSetUp,
      sendOnSignIn: mailer.isSetUp,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user, url }, request) =>
        mailer.send({
          to: user.email,
          language: languageFor(request),
          kind: 'verify-address',
          values: { link: url },
        }),
    } satisfies BetterAuthOptions['emailVerification'],
    changeEmail: {
      enabled: true,
      updateEmailWithoutVerification: !mailer.isSetUp,
      sendChangeEmailConfirmation: ({ user, newEmail, url }, request) =>
        mailer.send({
          to: user.email,
          language: languageFor(request),
          kind: 'change-address',
          values: { link: url, address: newEmail },
        }),
    } satisfies NonNullable<BetterAuthOptions['user']>['changeEmail'],
  };
}
