import {
  DEFAULT_NOTIFICATION_PREFERENCE,
  NOTIFICATION_KINDS,
  type NotificationChannel,
  type NotificationPreference,
} from '@mien/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  membership,
  notificationContact,
  notificationPreference,
  organization,
} from '../../../platform/database/schema/index.js';
import { StopTokenError } from '../domain/errors.js';
import type { NotificationContext } from './ports.js';
import { readStopToken, type Stop } from './stop-token.js';
import { type Rules, rulesOf } from './stored-rules.js';

/** Everything as it is, without one way. */
function without(preference: NotificationPreference, rules: Rules, channel: NotificationChannel) {
  const choices = Object.fromEntries(
    NOTIFICATION_KINDS.map((kind) => {
      const { channels, pace } = preference.choices[kind] ?? {
        channels: rules[kind].channels,
        pace: 'at-once',
      };
      return [kind, { channels: channels.filter((one) => one !== channel), pace }];
    }),
  );
  return { ...preference, choices };
}

async function stopMember(
  tx: Transaction,
  { organizationId, channel }: Stop,
  accountId: string,
): Promise<boolean> {
  const [member] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(eq(membership.accountId, accountId));
  if (!member) return false;
  const [own] = await tx
    .select()
    .from(notificationPreference)
    .where(eq(notificationPreference.accountId, accountId))
    .for('update');
  const preference = without(own?.preference ?? DEFAULT_NOTIFICATION_PREFERENCE, await rulesOf(tx), channel);
  await tx
    .insert(notificationPreference)
    .values({ organizationId, accountId, preference })
    .onConflictDoUpdate({
      target: [notificationPreference.organizationId, notificationPreference.accountId],
      set: { preference },
    });
  return true;
}

async function stopContact(tx: Transaction, contactId: string, now: Date): Promise<boolean> {
  await tx
    .update(notificationContact)
    .set({ stoppedAt: now })
    .where(and(eq(notificationContact.id, contactId), isNull(notificationContact.stoppedAt)));
  const [row] = await tx
    .select({ id: notificationContact.id })
    .from(notificationContact)
    .where(eq(notificationContact.id, contactId));
  return row !== undefined;
}

/** End messages by the link in one of them; again changes nothing. @throws {StopTokenError} */
export async function stopMessages(context: NotificationContext, token: string) {
  const stop = readStopToken(context, token);
  if (!stop) throw new StopTokenError();
  const [kind, id = ''] = stop.recipient.split(':');
  return context.database.inOrganization(stop.organizationId, async (tx) => {
    const [own] = await tx.select({ name: organization.name }).from(organization);
    const isKnown =
      kind === 'account' ? await stopMember(tx, stop, id) : await stopContact(tx, id, context.clock.now());
    if (!own || !isKnown) throw new StopTokenError();
    return { organizationName: own.name, channel: stop.channel };
  });
}
