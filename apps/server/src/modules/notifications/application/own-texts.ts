import type { LanguageTag, NotificationChannel, NotificationKind } from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { notificationTemplate } from '../../../platform/database/schema/index.js';
import { TEXTS } from '../domain/texts/index.js';

export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

/** The product's words. */
export function defaultText(
  kind: NotificationKind,
  channel: NotificationChannel,
  language: LanguageTag,
): TemplateText {
  const { subject, body, short } = TEXTS[language].kinds[kind];
  return { subject, body: channel === 'email' ? body : short };
}

const keyOf = (kind: string, channel: string, language: string): string => `${kind} ${channel} ${language}`;

/** The words of an organization, with the product's where it has none of its own. */
export async function readTexts(tx: Transaction) {
  const rows = await tx.select().from(notificationTemplate);
  const own = new Map(rows.map((row) => [keyOf(row.kind, row.channel, row.language), row]));
  return (kind: NotificationKind, channel: NotificationChannel, language: LanguageTag): TemplateText =>
    own.get(keyOf(kind, channel, language)) ?? defaultText(kind, channel, language);
}
