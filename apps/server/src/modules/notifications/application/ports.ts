import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type {
  notificationContact,
  notificationDelivery,
  notificationEvent,
} from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { Postman } from '../../../platform/mail/mailer.js';
import type { Outgoing } from '../../../platform/outgoing/outgoing.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Keyring } from '../../../platform/security/keyring.js';
import type { Sealer } from '../../../platform/security/sealer.js';
import type { Settings } from '../../../platform/settings/settings.js';

export type EventRow = typeof notificationEvent.$inferSelect;
export type DeliveryRow = typeof notificationDelivery.$inferSelect;
export type ContactRow = typeof notificationContact.$inferSelect;

/** What became of one try. `isFinal`: another one would change nothing. */
export type Outcome =
  | { readonly kind: 'sent'; readonly providerId?: string }
  | { readonly kind: 'failed'; readonly isFinal: boolean; readonly code: string };

/** A browser to show something in. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Messages to browsers. */
export interface PushSender {
  /** Public key that browsers subscribe with, base64url. */
  publicKey(): Promise<string>;
  /** `gone`: the browser does not want them any more. */
  send(
    target: PushTarget,
    message: { readonly id: string; readonly isUrgent: boolean; readonly payload: string },
  ): Promise<Outcome | { readonly kind: 'gone' }>;
}

/** Where text messages are handed in, and as whom. */
export interface SmsAccount {
  readonly url: string;
  readonly account: string;
  readonly token: string;
  readonly from: string;
}

/** Text messages. */
export interface SmsSender {
  send(
    account: SmsAccount,
    message: { readonly id: string; readonly to: string; readonly text: string; readonly statusUrl: string },
  ): Promise<Outcome>;
}

/** What notifications work with. */
export interface NotificationContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly audit: AuditTrail;
  readonly sealer: Sealer;
  readonly keyring: Pick<Keyring, 'authenticate'>;
  readonly postman: Postman;
  readonly outgoing: Outgoing;
  readonly push: PushSender;
  readonly sms: SmsSender;
  readonly settings: Pick<Settings, 'sms'> & { readonly http: Pick<Settings['http'], 'publicUrl'> };
  readonly people: { assertReach(tx: Transaction, principal: Principal, personId: string): Promise<void> };
  /** Tell other systems of events, too. */
  readonly queueWebhooks: (
    tx: Transaction,
    organizationId: string,
    events: readonly EventRow[],
    now: Date,
  ) => Promise<void>;
  readonly onError: (error: unknown, what: string) => void;
}
