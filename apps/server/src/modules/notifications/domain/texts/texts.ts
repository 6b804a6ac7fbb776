import type { ConsentPurpose, NotificationKind } from '@mien/contracts';

/** What a message of a kind says: `body` in e-mails, `short` everywhere else. */
export interface KindText {
  readonly subject: string;
  readonly body: string;
  readonly short: string;
}

/** Everything that messages say in one language. */
export interface Texts {
  readonly kinds: Readonly<Record<NotificationKind, KindText>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly alerts: Readonly<Record<string, string>>;
  readonly purposes: Readonly<Record<ConsentPurpose, string>>;
  /** Stands for a course when it is about all of them. */
  readonly allCourses: string;
  /** `{{count}}` messages. */
  readonly digest: { readonly subject: string };
  /** `{{code}}`. */
  readonly phoneCode: string;
  readonly test: { readonly subject: string; readonly body: string };
  /** What previews are about. */
  readonly example: { readonly course: string; readonly person: string; readonly report: string };
  /** Below every e-mail. */
  readonly footer: { readonly open: string; readonly stop: string; readonly reason: string };
}
