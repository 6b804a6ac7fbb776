import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../../platform/database/database.js';
import {
  notificationContact,
  notificationDelivery,
  notificationEvent,
} from '../../../../platform/database/schema/index.js';

/** Who else hears of them. */
export const contactsOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      name: notificationContact.name,
      relation: notificationContact.relation,
      email: notificationContact.email,
      phone: notificationContact.phone,
      createdAt: notificationContact.createdAt,
      stoppedAt: notificationContact.stoppedAt,
    })
    .from(notificationContact)
    .where(eq(notificationContact.personId, personId))
    .orderBy(asc(notificationContact.createdAt));

/** What was told of them, and by which ways. */
export const messagesOf = (tx: Transaction, personId: string) =>
  tx
    .select({
      kind: notificationDelivery.kind,
      channel: notificationDelivery.channel,
      subject: notificationDelivery.subject,
      body: notificationDelivery.body,
      state: notificationDelivery.state,
      createdAt: notificationDelivery.createdAt,
      sentAt: notificationDelivery.sentAt,
    })
    .from(notificationDelivery)
    .innerJoin(notificationEvent, eq(notificationEvent.id, notificationDelivery.eventId))
    .where(eq(notificationEvent.subjectPersonId, personId))
    .orderBy(asc(notificationDelivery.createdAt));
