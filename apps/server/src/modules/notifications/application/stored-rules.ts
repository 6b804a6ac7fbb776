import {
  DEFAULT_CONTACT_QUIET,
  DEFAULT_NOTIFICATION_RULES,
  NOTIFICATION_KINDS,
  type NotificationKind,
  type NotificationRule,
  type NotificationRules,
  type QuietHours,
} from '@mien/contracts';
import type { Transaction } from '../../../platform/database/database.js';
import { notificationSettings } from '../../../platform/database/schema/index.js';

export type Rules = Readonly<Record<NotificationKind, NotificationRule>>;

/** What an organization has set, with the product's own where it has not. */
export const completeRules = (own: NotificationRules): Rules =>
  Object.fromEntries(
    NOTIFICATION_KINDS.map((kind) => [kind, own[kind] ?? DEFAULT_NOTIFICATION_RULES[kind]]),
  ) as Rules;

/** The row of the organization that the transaction works in. */
export async function storedSettings(tx: Transaction) {
  const [row] = await tx.select().from(notificationSettings);
  return row;
}

/** When contacts hear of nothing but what is urgent; at no time when absent. */
export const contactQuietOf = (
  settings: Pick<typeof notificationSettings.$inferSelect, 'contactQuiet'> | undefined,
): QuietHours | undefined => (settings ? (settings.contactQuiet ?? undefined) : DEFAULT_CONTACT_QUIET);

export const rulesOf = async (tx: Transaction): Promise<Rules> =>
  completeRules((await storedSettings(tx))?.rules ?? {});
