import { createHmac } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import { notificationDelivery } from '../../../platform/database/schema/index.js';
import { isSameSecret } from '../../../platform/security/random-token.js';
import type { NotificationContext } from './ports.js';
import { smsAccountOf } from './sms-account.js';

/** What a provider says of a text message, as it posts it. */
export type StatusForm = Readonly<Record<string, string>>;

const DELIVERED = new Set(['delivered', 'read']);
const FAILED = new Set(['undelivered', 'failed']);

/** @see https://www.twilio.com/docs/usage/webhooks/webhooks-security */
function signatureOf(token: string, url: string, form: StatusForm): string {
  const fields = Object.keys(form)
    .sort()
    .map((name) => `${name}${form[name]}`);
  return createHmac('sha1', token)
    .update(url + fields.join(''))
    .digest('base64');
}

/**
 * Note whether a text message arrived. What comes late does not undo what came before.
 *
 * @returns false when it does not come from the provider that sent it.
 */
export async function noteSmsStatus(
  context: NotificationContext,
  deliveryId: string,
  form: StatusForm,
  signature: string,
): Promise<boolean> {
  const { database, settings } = context;
  const [sent] = await database.system
    .select()
    .from(notificationDelivery)
    .where(and(eq(notificationDelivery.id, deliveryId), eq(notificationDelivery.channel, 'sms')));
  if (!sent) return false;
  const url = `${settings.http.publicUrl}/api/v1/sms-status/${deliveryId}`;
  return database.inOrganization(sent.organizationId, async (tx) => {
    const account = await smsAccountOf(context, tx, sent.organizationId);
    if (!account || !isSameSecret(signature, signatureOf(account.token, url, form))) return false;
    const status = form.MessageStatus ?? '';
    if (sent.providerId && form.MessageSid !== sent.providerId) return true;
    if (!DELIVERED.has(status) && !FAILED.has(status)) return true;
    const set = DELIVERED.has(status)
      ? { state: 'delivered' as const, error: null }
      : { state: 'failed' as const, error: `provider-${(form.ErrorCode ?? status).slice(0, 20)}` };
    await tx
      .update(notificationDelivery)
      .set(set)
      .where(
        and(
          eq(notificationDelivery.id, deliveryId),
          inArray(notificationDelivery.state, ['sent', 'waiting']),
        ),
      );
    return true;
  });
}
