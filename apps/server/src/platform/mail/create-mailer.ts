import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Clock, newId } from '../clock.js';
import { writeDurably } from '../files/write-durably.js';
import type { Settings } from '../settings/settings.js';
import type { Letter, Mailer, Postman, PostOutcome } from './mailer.js';
import { writeMail } from './write-mail.js';

const TIMEOUT_MS = 15_000;

export interface MailerDeps {
  readonly settings: Pick<Settings, 'mail' | 'dataFolder'>;
  readonly clock: Clock;
  /** A mail could not be sent; `kind` says which, never to whom. */
  readonly onError: (kind: string, error: unknown) => void;
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';

/** A letter as nodemailer takes it. */
const toEnvelope = ({ id, to, language, subject, text, html, stopUrl }: Letter, from: string) => ({
  from,
  to: { name: '', address: to },
  messageId: `<${id}@${domainOf(from)}>`,
  subject,
  text,
  html,
  headers: {
    'Content-Language': language,
    'Auto-Submitted': 'auto-generated',
    ...(stopUrl && {
      'List-Unsubscribe': `<${stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
});

/** A receiver that the server refuses for good is not asked again. */
function failureOf(error: unknown): PostOutcome {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const isFinal = code === 'EENVELOPE' && (responseCode === undefined || responseCode >= 500);
  return { kind: 'failed', isFinal, code: isFinal ? 'address-refused' : 'mail-server' };
}

function createSmtpMailer({ settings: { mail }, onError }: MailerDeps, smtp: SmtpServer): Mailer & Postman {
  const { host, port, secure, user, password } = smtp;
  const transport = createTransport({
    host,
    port,
    secure,
    ...(user ? { auth: { user, pass: password?.reveal() ?? '' } } : {}),
    // a password or a link never travels in the clear to another machine
    requireTLS: !secure && user !== undefined,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    isSetUp: true,
    async send(message) {
      try {
        await transport.sendMail({
          from: mail.from,
          to: { name: '', address: message.to },
          ...writeMail(message),
          headers: { 'Content-Language': message.language, 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        onError(message.kind, error);
      }
    },
    async post(letter) {
      try {
        const { messageId } = await transport.sendMail(toEnvelope(letter, mail.from));
        return { kind: 'sent', providerId: messageId };
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

/** Mails as files of the data folder, so that the operator can pass a link on by hand. */
function createFileMailer({ settings, clock, onError }: MailerDeps): Mailer & Postman {
  const folder = join(settings.dataFolder, 'mails');
  return {
    isSetUp: false,
    async send(message) {
      try {
        const { subject, text } = writeMail(message);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const name = `${clock.now().toISOString().replaceAll(':', '-')}-${message.kind}-${newId().slice(-6)}.txt`;
        const content = `To: ${message.to.replaceAll(/\s/g, '')}\nSubject: ${subject}\n\n${text}`;
        await writeDurably(join(folder, name), Buffer.from(content));
      } catch (error) {
        onError(message.kind, error);
      }
    },
    post: async () => ({ kind: 'failed', isFinal: true, code: 'not-set-up' }),
  };
}

type SmtpServer = NonNullable<Settings['mail']['smtp']>;

/** Mails by SMTP where a server is set, otherwise as files in the data folder. */
export const createMailer = (deps: MailerDeps): Mailer & Postman =>
  deps.settings.mail.smtp ? createSmtpMailer(deps, deps.settings.mail.smtp) : createFileMailer(deps);
