import { type LanguageTag, languageTag, type NotificationChannel } from '@mien/contracts';
import { notificationDelivery, organization } from '../../../platform/database/schema/index.js';
import { fillTemplate } from '../domain/message-template.js';
import { TEXTS } from '../domain/texts/index.js';
import { destinationOf } from './address-of.js';
import { handOver } from './hand-over.js';
import type { Changing } from './member.js';
import { ownPreference } from './own-settings.js';
import type { NotificationContext } from './ports.js';
import { settleTest } from './settlement.js';

/** Send a member who may change settings a message, now, and say what became of it. */
export async function sendTest(
  context: NotificationContext,
  { principal, origin }: Changing,
  channel: Exclude<NotificationChannel, 'in-app'>,
) {
  const { database, clock, newId, audit } = context;
  const { organizationId, actorId } = principal;
  const delivery = await database.inOrganization(organizationId, async (tx) => {
    const [own] = await tx.select().from(organization);
    const preference = (await ownPreference(tx, principal))?.preference;
    const language: LanguageTag = preference?.language ?? languageTag.catch('en').parse(own?.language);
    const values = { organization: own?.name ?? '' };
    const { subject, body } = TEXTS[language].test;
    const [row] = await tx
      .insert(notificationDelivery)
      .values({
        id: newId(),
        organizationId,
        kind: 'test',
        recipient: `account:${actorId}`,
        accountId: actorId,
        channel,
        language,
        subject: fillTemplate(subject, values),
        body: fillTemplate(body, values),
        path: '/notifications',
        // it is not tried again
        state: 'failed',
        attempts: 1,
        dueAt: clock.now(),
        createdAt: clock.now(),
      })
      .returning();
    const resource = `organization:${organizationId}`;
    await audit.record(tx, {
      actor: principal,
      origin,
      action: 'notification.test',
      resource,
      metadata: { channel },
    });
    return row;
  });
  if (!delivery) return { isSent: false };
  const outcome = await handOver(context, delivery, await destinationOf(context, delivery));
  await database.inOrganization(organizationId, (tx) => settleTest(tx, delivery.id, outcome, clock.now()));
  return outcome.kind === 'sent' ? { isSent: true } : { isSent: false, error: outcome.code };
}
