import { and, eq, inArray } from 'drizzle-orm';
import { newId } from '../../../platform/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import {
  type notificationEvent,
  person,
  webhook,
  webhookDelivery,
} from '../../../platform/database/schema/index.js';

type EventRow = typeof notificationEvent.$inferSelect;

const BATCH = 500;

async function peopleOf(tx: Transaction, events: readonly EventRow[]) {
  const ids = events.flatMap(({ subjectPersonId }) => subjectPersonId ?? []);
  if (ids.length === 0) return new Map<string, { externalId: string | null }>();
  const rows = await tx
    .select({ id: person.id, externalId: person.externalId })
    .from(person)
    .where(inArray(person.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What other systems are told: ids and facts; who people are they ask by the API, if they may. */
function payloadOf(event: EventRow, externalId: string | null | undefined): string {
  const { subjectPersonId, kind, createdAt, data, organizationId } = event;
  return JSON.stringify({
    type: kind,
    timestamp: createdAt.toISOString(),
    data: {
      organizationId,
      ...(subjectPersonId && { personId: subjectPersonId }),
      ...(externalId && { personExternalId: externalId }),
      ...data,
    },
  });
}

/** Queue events for every receiver that asked for their kind, in the transaction that spreads them. */
export async function queueWebhooks(
  tx: Transaction,
  organizationId: string,
  events: readonly EventRow[],
  now: Date,
): Promise<void> {
  const receivers = await tx
    .select({ id: webhook.id, kinds: webhook.kinds })
    .from(webhook)
    .where(and(eq(webhook.organizationId, organizationId), webhook.isOn));
  if (receivers.length === 0) return;
  const people = await peopleOf(tx, events);
  const rows = events.flatMap((event) => {
    const payload = payloadOf(event, people.get(event.subjectPersonId ?? '')?.externalId);
    return receivers
      .filter(({ kinds }) => kinds.includes(event.kind))
      .map(({ id: webhookId }) => ({
        id: newId(),
        organizationId,
        webhookId,
        eventId: event.id,
        kind: event.kind,
        payload,
        dueAt: now,
        createdAt: now,
      }));
  });
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx
      .insert(webhookDelivery)
      .values(rows.slice(start, start + BATCH))
      .onConflictDoNothing();
  }
}
