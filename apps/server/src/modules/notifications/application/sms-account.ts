import type { Transaction } from '../../../platform/database/database.js';
import { readSecret } from '../../../platform/security/outgoing-secrets.js';
import type { NotificationContext, SmsAccount } from './ports.js';
import { storedSettings } from './stored-rules.js';

/** The provider of an organization, or of the installation; none when nobody has set one. */
export async function smsAccountOf(
  { sealer, settings }: Pick<NotificationContext, 'sealer' | 'settings'>,
  tx: Transaction,
  organizationId: string,
): Promise<SmsAccount | undefined> {
  const own = await storedSettings(tx);
  if (own?.smsUrl && own.smsAccount && own.smsFrom && own.smsTokenId) {
    const token = await readSecret(sealer, tx, organizationId, own.smsTokenId);
    return token === undefined
      ? undefined
      : { url: own.smsUrl, account: own.smsAccount, from: own.smsFrom, token };
  }
  return settings.sms && { ...settings.sms, token: settings.sms.token.reveal() };
}

/** Ways of the installation and of the organization that are set up; those in the product always are. */
export async function openChannels(
  { postman, settings }: Pick<NotificationContext, 'postman' | 'settings'>,
  tx: Transaction,
) {
  const own = await storedSettings(tx);
  const hasSms = Boolean(own?.smsTokenId) || settings.sms !== undefined;
  return new Set([
    'in-app' as const,
    ...(postman.isSetUp ? ['email' as const] : []),
    ...(hasSms ? ['sms' as const] : []),
    'push' as const,
  ]);
}
