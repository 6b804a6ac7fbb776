import type { LanguageTag } from '@mien/contracts';

export const MAIL_KINDS = [
  'verify-address',
  'reset-password',
  'change-address',
  'sign-up-again',
  'invitation',
  'new-device',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export interface Mail {
  readonly to: string;
  readonly language: LanguageTag;
  readonly kind: MailKind;
  /** Fill the gaps of the text: `link`, `organization`, `device`, `time`. */
  readonly values: Readonly<Record<string, string>>;
}

/** Sends mails, or keeps them where the operator finds them. */
export interface Mailer {
  /** Whether mails reach their receiver; without it no address can be verified. */
  readonly isSetUp: boolean;
  /** Does not throw: a mail server that is down must not stop a sign-in. */
  send(mail: Mail): Promise<void>;
}

/** The first of the product's languages that a browser asks for. */
export function languageOf(acceptLanguage: string | null | undefined): LanguageTag {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().slice(0, 2).toLowerCase();
    if (tag === 'en' || tag === 'de' || tag === 'ar') return tag;
  }
  return 'en';
}
