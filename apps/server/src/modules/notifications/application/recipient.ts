import {
  DEFAULT_NOTIFICATION_PREFERENCE,
  type LanguageTag,
  languageTag,
  type NotificationChannel,
  type NotificationPreference,
  type QuietHours,
} from '@mien/contracts';
import type { account, notificationPreference } from '../../../platform/database/schema/index.js';
import type { ContactRow } from './ports.js';

/** Somebody who can be told something. */
export interface Recipient {
  /** `account:<id>` or `contact:<id>`. */
  readonly key: string;
  readonly name: string;
  readonly accountId?: string;
  readonly contactId?: string;
  readonly language: LanguageTag;
  readonly timeZone: string;
  readonly preference: NotificationPreference;
  readonly channels: ReadonlySet<NotificationChannel>;
}

/** What holds for everybody in an organization. */
export interface Surroundings {
  readonly language: string;
  readonly timeZone: string;
  readonly open: ReadonlySet<NotificationChannel>;
  /** Of contacts, who set none themselves. */
  readonly contactQuiet: QuietHours | undefined;
}

const languageOr = (own: string | undefined, other: string): LanguageTag =>
  languageTag.catch(languageTag.catch('en').parse(other)).parse(own);

const among = (open: ReadonlySet<NotificationChannel>, ways: Partial<Record<NotificationChannel, boolean>>) =>
  new Set([...open].filter((channel) => ways[channel]));

/** A member, by what they have set for themselves. */
export function memberAsRecipient(
  member: Pick<typeof account.$inferSelect, 'id' | 'name' | 'emailVerified'>,
  own: typeof notificationPreference.$inferSelect | undefined,
  hasPush: boolean,
  { language, timeZone, open }: Surroundings,
): Recipient {
  const preference = own?.preference ?? DEFAULT_NOTIFICATION_PREFERENCE;
  return {
    key: `account:${member.id}`,
    name: member.name,
    accountId: member.id,
    language: languageOr(preference.language, language),
    timeZone: preference.timeZone ?? timeZone,
    preference,
    channels: among(open, {
      'in-app': true,
      email: member.emailVerified,
      sms: Boolean(own?.phone && own.phoneVerifiedAt),
      push: hasPush,
    }),
  };
}

/** A contact: by every way that the organization's rule names and that leads to them. */
export const contactAsRecipient = (
  row: ContactRow,
  { language, timeZone, open, contactQuiet }: Surroundings,
): Recipient => ({
  key: `contact:${row.id}`,
  name: row.name,
  contactId: row.id,
  language: languageOr(row.language, language),
  timeZone,
  preference: { ...DEFAULT_NOTIFICATION_PREFERENCE, ...(contactQuiet && { quiet: contactQuiet }) },
  channels: among(open, { email: row.email !== null, sms: row.phone !== null }),
});
