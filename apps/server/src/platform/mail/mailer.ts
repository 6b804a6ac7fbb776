import { type LanguageTag, languageTag } from '@mien/contracts';

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

/** A mail in words of its own. */
export interface Letter {
  /** Stays the same when it is sent again, so that whoever gets it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly language: LanguageTag;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where a POST ends such mails for this receiver. */
  readonly stopUrl?: string;
}

/** `isFinal`: sending it again would change nothing. */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly providerId?: string }
  | { readonly kind: 'failed'; readonly isFinal: boolean; readonly code: string };

/** Sends mails, or keeps them where the operator finds them. */
export interface Mailer {
  /** Whether mails reach their receiver; without it no address can be verified. */
  readonly isSetUp: boolean;
  /** Does not throw: a mail server that is down must not stop a sign-in. */
  send(mail: Mail): Promise<void>;
}

/** Sends mails in words of their own. */
export interface Postman extends Pick<Mailer, 'isSetUp'> {
  /** Say what became of it; whoever asks tries again. Nothing is kept as a file. */
  post(letter: Letter): Promise<PostOutcome>;
}

/** The first of the product's languages that a browser asks for. */
export function languageOf(acceptLanguage: string | null | undefined): LanguageTag {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const { data } = languageTag.safeParse(part.trim().slice(0, 2).toLowerCase());
    if (data) return data;
  }
  return 'en';
}
