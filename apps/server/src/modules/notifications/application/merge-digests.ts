import { languageTag } from '@mien/contracts';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { notificationDelivery } from '../../../platform/database/schema/index.js';
import { fillTemplate } from '../domain/message-template.js';
import { TEXTS } from '../domain/texts/index.js';
import type { DeliveryRow, NotificationContext } from './ports.js';

const GROUPS = 50;
/** Most messages of one digest; more go with the next round. */
const MOST = 200;

type Group = Pick<DeliveryRow, 'organizationId' | 'recipient' | 'channel'>;

/** One message of several: what each is about, and in e-mails what it says. */
function digestOf(rows: readonly DeliveryRow[], channel: DeliveryRow['channel'], language: string) {
  const tag = languageTag.catch('en').parse(language);
  const count = new Intl.NumberFormat(tag).format(rows.length);
  const items = rows.map(({ subject, body }) =>
    channel === 'email' ? `${subject}\n${body}` : `• ${subject}`,
  );
  return {
    subject: fillTemplate(TEXTS[tag].digest.subject, { count }),
    body: items.join(channel === 'email' ? '\n\n' : '\n'),
  };
}

async function mergeGroup({ database, clock, newId }: NotificationContext, group: Group): Promise<void> {
  const now = clock.now();
  await database.inOrganization(group.organizationId, async (tx) => {
    const rows = await tx
      .select()
      .from(notificationDelivery)
      .where(
        and(
          eq(notificationDelivery.recipient, group.recipient),
          eq(notificationDelivery.channel, group.channel),
          eq(notificationDelivery.state, 'digest'),
          lte(notificationDelivery.dueAt, now),
        ),
      )
      .orderBy(asc(notificationDelivery.id))
      .limit(MOST)
      .for('update', { skipLocked: true });
    const [first] = rows;
    if (!first) return;
    const ids = rows.map(({ id }) => id);
    const isAlone = rows.length === 1;
    const digestId = newId();
    await tx
      .update(notificationDelivery)
      .set(isAlone ? { state: 'waiting' } : { state: 'in-digest', digestId })
      .where(inArray(notificationDelivery.id, ids));
    if (isAlone) return;
    const { organizationId, recipient, accountId, contactId, channel, language } = first;
    await tx.insert(notificationDelivery).values({
      ...{ organizationId, recipient, accountId, contactId, channel, language },
      ...digestOf(rows, channel, language),
      id: digestId,
      kind: 'digest',
      path: accountId ? '/notifications' : null,
      dueAt: now,
      createdAt: now,
    });
  });
}

/** Make one message of those that waited for their digest. @returns how many digests */
export async function mergeDigests(context: NotificationContext): Promise<number> {
  const groups = await context.database.system
    .selectDistinct({
      organizationId: notificationDelivery.organizationId,
      recipient: notificationDelivery.recipient,
      channel: notificationDelivery.channel,
    })
    .from(notificationDelivery)
    .where(
      and(eq(notificationDelivery.state, 'digest'), lte(notificationDelivery.dueAt, context.clock.now())),
    )
    .limit(GROUPS);
  for (const group of groups) await mergeGroup(context, group);
  return groups.length;
}
