import type { Webhook, WebhookDelivery } from '@mien/contracts';
import type { webhookAttempt } from '../../../platform/database/schema/index.js';
import type { WebhookDeliveryRow, WebhookRow } from './ports.js';

type AttemptRow = typeof webhookAttempt.$inferSelect;

const stateOf = ({ isOn, disabledAt, failingSince }: WebhookRow): Webhook['state'] => {
  if (disabledAt) return 'disabled';
  if (!isOn) return 'off';
  return failingSince ? 'failing' : 'on';
};

export const describeWebhook = (row: WebhookRow, now: Date): Webhook => ({
  id: row.id,
  name: row.name,
  url: row.url,
  kinds: row.kinds,
  state: stateOf(row),
  createdAt: row.createdAt.toISOString(),
  ...(row.failingSince && { failingSince: row.failingSince.toISOString() }),
  ...(row.formerSecretUntil &&
    row.formerSecretUntil > now && { formerSecretUntil: row.formerSecretUntil.toISOString() }),
});

export const describeDelivery = (
  row: WebhookDeliveryRow,
  last: Pick<AttemptRow, 'status' | 'error'> | undefined,
): WebhookDelivery => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  attempts: row.attempts,
  createdAt: row.createdAt.toISOString(),
  ...(last?.status != null && { lastStatus: last.status }),
  ...(last?.error != null && { lastError: last.error }),
  ...(row.state === 'waiting' && { dueAt: row.dueAt.toISOString() }),
  ...(row.deliveredAt && { deliveredAt: row.deliveredAt.toISOString() }),
});

export const describeAttempt = (row: AttemptRow) => ({
  at: row.at.toISOString(),
  durationMs: row.durationMs,
  ...(row.status !== null && { status: row.status }),
  ...(row.answer !== null && { answer: row.answer }),
  ...(row.error !== null && { error: row.error }),
});
