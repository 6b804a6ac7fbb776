import type { Clock } from '../../../platform/clock.js';
import type { Database, Transaction } from '../../../platform/database/database.js';
import type { webhook, webhookDelivery } from '../../../platform/database/schema/index.js';
import type { Principal, RequestOrigin } from '../../../platform/http/request-context.js';
import type { Outgoing } from '../../../platform/outgoing/outgoing.js';
import type { AuditTrail } from '../../../platform/security/audit-trail.js';
import type { Sealer } from '../../../platform/security/sealer.js';

export type WebhookRow = typeof webhook.$inferSelect;
export type WebhookDeliveryRow = typeof webhookDelivery.$inferSelect;

/** What webhooks work with. */
export interface WebhookContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly audit: AuditTrail;
  readonly sealer: Sealer;
  readonly outgoing: Outgoing;
  /** In [0, 1). */
  readonly random: () => number;
  /** A receiver was given up: somebody should look. */
  readonly tellGivenUp: (
    tx: Transaction,
    given: Pick<WebhookRow, 'id' | 'organizationId' | 'name'>,
  ) => Promise<void>;
  readonly onError: (error: unknown, what: string) => void;
}

/** Who changes webhooks, and from where. */
export interface Changing {
  readonly principal: Principal;
  readonly origin: RequestOrigin;
}
