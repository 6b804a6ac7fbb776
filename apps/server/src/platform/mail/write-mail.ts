import { MAIL_TEXTS } from './mail-texts.js';
import type { Mail } from './mailer.js';

/** Values come from people: a line break in one must not begin a header or a paragraph of its own. */
const oneLine = (value: string): string => value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 2_000);

const fill = (text: string, values: Mail['values']): string =>
  text.replaceAll(/\{(\w+)\}/g, (_gap, name: string) => oneLine(values[name] ?? ''));

/** The plain text of a mail in its language. */
export function writeMail({ language, kind, values }: Mail): {
  readonly subject: string;
  readonly text: string;
} {
  const { subject, lines } = MAIL_TEXTS[language][kind];
  return {
    subject: fill(subject, values),
    text: `${lines.map((line) => fill(line, values)).join('\n\n')}\n`,
  };
}
