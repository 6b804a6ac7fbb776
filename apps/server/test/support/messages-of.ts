import { newId } from '../../src/platform/clock.js';
import * as schema from '../../src/platform/database/schema/index.js';
import type { TestServer } from '../../src/testing/running-server.js';

/** A contact, a message that failed, and a webhook with a message that was given up. */
export async function messagesOf(
  { database }: Pick<TestServer, 'database'>,
  { organizationId, personId }: { organizationId: string; personId: string },
) {
  const ids = { contact: newId(), message: newId(), webhook: newId(), webhookDelivery: newId() };
  const [now, secretId] = [new Date(), newId()];
  await database.system.insert(schema.notificationContact).values({
    id: ids.contact,
    organizationId,
    personId,
    name: 'Their parent',
    relation: 'mother',
    language: 'en',
    email: 'their.parent@example.test',
  });
  await database.system.insert(schema.notificationDelivery).values({
    id: ids.message,
    organizationId,
    kind: 'digest',
    recipient: `contact:${ids.contact}`,
    contactId: ids.contact,
    channel: 'email',
    language: 'en',
    subject: 'Their news',
    body: 'Their news',
    state: 'failed',
    dueAt: now,
  });
  await database.system
    .insert(schema.outgoingSecret)
    .values({ id: secretId, organizationId, sealed: new Uint8Array(40), keyVersion: 1 });
  await database.system.insert(schema.webhook).values({
    id: ids.webhook,
    organizationId,
    name: 'Their system',
    url: 'https://their.example.test/hook',
    kinds: ['attendance.absent'],
    secretId,
    createdBy: newId(),
  });
  await database.system.insert(schema.webhookDelivery).values({
    id: ids.webhookDelivery,
    organizationId,
    webhookId: ids.webhook,
    kind: 'attendance.absent',
    payload: '{"type":"attendance.absent"}',
    state: 'dead',
    dueAt: now,
  });
  return ids;
}
