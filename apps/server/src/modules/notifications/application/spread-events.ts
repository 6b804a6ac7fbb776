import { asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  notificationDelivery,
  notificationEvent,
  organization,
  person,
} from '../../../platform/database/schema/index.js';
import { decideWays } from '../domain/decide-ways.js';
import { valuesOf } from '../domain/event-values.js';
import { fillTemplate } from '../domain/message-template.js';
import { PATHS } from '../domain/variables.js';
import { findRecipients } from './find-recipients.js';
import { readTexts } from './own-texts.js';
import type { EventRow, NotificationContext } from './ports.js';
import type { Recipient } from './recipient.js';
import { openChannels } from './sms-account.js';
import { completeRules, contactQuietOf, storedSettings } from './stored-rules.js';

const BATCH = 200;
const ORGANIZATIONS = 50;

type NewDelivery = typeof notificationDelivery.$inferInsert;

async function namesOf(tx: Transaction, events: readonly EventRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = events.flatMap(({ subjectPersonId }) => subjectPersonId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What turns an event and a recipient into messages, read once for a batch. */
async function openWriter(context: NotificationContext, tx: Transaction, events: readonly EventRow[]) {
  const { clock, newId, settings } = context;
  const [own] = await tx.select().from(organization);
  if (!own) return undefined;
  const names = await namesOf(tx, events);
  const textOf = await readTexts(tx);
  const stored = await storedSettings(tx);
  const rules = completeRules(stored?.rules ?? {});
  const recipientsOf = await findRecipients(tx, events, {
    ...own,
    open: await openChannels(context, tx),
    contactQuiet: contactQuietOf(stored),
  });
  const now = clock.now();

  const messagesTo = (event: EventRow, recipient: Recipient): NewDelivery[] => {
    const path = recipient.accountId ? PATHS[event.kind] : undefined;
    const facts = {
      kind: event.kind,
      data: event.data,
      organizationName: own.name,
      personName: names.get(event.subjectPersonId ?? ''),
      recipientName: recipient.name,
      link: `${settings.http.publicUrl}${path ?? ''}`,
    };
    const values = valuesOf(facts, recipient.language, own.timeZone);
    return decideWays(now, event.kind, rules[event.kind], recipient).map(({ channel, state, dueAt }) => {
      const { subject, body } = textOf(event.kind, channel, recipient.language);
      return {
        id: newId(),
        organizationId: event.organizationId,
        eventId: event.id,
        kind: event.kind,
        recipient: recipient.key,
        accountId: recipient.accountId ?? null,
        contactId: recipient.contactId ?? null,
        channel,
        language: recipient.language,
        subject: fillTemplate(subject, values),
        body: fillTemplate(body, values),
        path: path ?? null,
        state,
        dueAt,
        sentAt: state === 'sent' ? now : null,
        createdAt: now,
      };
    });
  };

  return (event: EventRow): NewDelivery[] => {
    const { isOn, audiences } = rules[event.kind];
    if (!isOn) return [];
    return recipientsOf(event, audiences).flatMap((recipient) => messagesTo(event, recipient));
  };
}

/** Decide who hears of the next few events of one organization. @returns how many events there were */
export async function spreadEventsOf(context: NotificationContext, organizationId: string): Promise<number> {
  const { database, clock, queueWebhooks } = context;
  return database.inOrganization(organizationId, async (tx) => {
    const events = await tx
      .select()
      .from(notificationEvent)
      .where(isNull(notificationEvent.spreadAt))
      .orderBy(asc(notificationEvent.id))
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (events.length === 0) return 0;
    const write = await openWriter(context, tx, events);
    const messages = write ? events.flatMap(write) : [];
    for (let start = 0; start < messages.length; start += BATCH) {
      const rows = messages.slice(start, start + BATCH);
      await tx.insert(notificationDelivery).values(rows).onConflictDoNothing();
    }
    await queueWebhooks(tx, organizationId, events, clock.now());
    const ids = events.map(({ id }) => id);
    await tx
      .update(notificationEvent)
      .set({ spreadAt: clock.now() })
      .where(inArray(notificationEvent.id, ids));
    return events.length;
  });
}

/** Decide who hears of what has happened. @returns how many events there were */
export async function spreadEvents(context: NotificationContext): Promise<number> {
  const waiting = await context.database.system
    .selectDistinct({ id: notificationEvent.organizationId })
    .from(notificationEvent)
    .innerJoin(organization, eq(organization.id, notificationEvent.organizationId))
    .where(isNull(notificationEvent.spreadAt))
    .limit(ORGANIZATIONS);
  let count = 0;
  for (const { id } of waiting) count += await spreadEventsOf(context, id);
  return count;
}
