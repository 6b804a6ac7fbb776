import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  account,
  membership,
  notificationContact,
  notificationPreference,
  organization,
  pushSubscription,
} from '../../../platform/database/schema/index.js';
import type { DeliveryRow, NotificationContext, PushTarget, SmsAccount } from './ports.js';
import { smsAccountOf } from './sms-account.js';

/** Where one message goes, as things are now. */
export interface Destination {
  readonly organizationName: string;
  readonly email?: string;
  readonly phone?: string;
  readonly smsAccount?: SmsAccount;
  readonly devices: readonly (PushTarget & { readonly id: string })[];
}

/** Of a member: somebody who has left is told nothing more. */
async function ofAccount(tx: Transaction, { accountId, kind }: DeliveryRow) {
  if (!accountId) return {};
  const [member] = await tx
    .select({ email: account.email, emailVerified: account.emailVerified })
    .from(account)
    .innerJoin(membership, eq(membership.accountId, account.id))
    .where(eq(account.id, accountId));
  if (!member) return {};
  const [own] = await tx
    .select()
    .from(notificationPreference)
    .where(eq(notificationPreference.accountId, accountId));
  const devices = await tx.select().from(pushSubscription).where(eq(pushSubscription.accountId, accountId));
  const mayText = kind === 'phone-code' || own?.phoneVerifiedAt;
  return {
    devices,
    ...(member.emailVerified && { email: member.email }),
    ...(own?.phone && mayText && { phone: own.phone }),
  };
}

async function ofContact(tx: Transaction, { contactId }: DeliveryRow) {
  if (!contactId) return {};
  const [row] = await tx.select().from(notificationContact).where(eq(notificationContact.id, contactId));
  if (!row || row.stoppedAt) return {};
  return { ...(row.email && { email: row.email }), ...(row.phone && { phone: row.phone }) };
}

/** Read where a message goes just before it is sent, for addresses change. */
export const destinationOf = (context: NotificationContext, delivery: DeliveryRow): Promise<Destination> =>
  context.database.inOrganization(delivery.organizationId, async (tx) => {
    const [own] = await tx.select({ name: organization.name }).from(organization);
    const smsAccount =
      delivery.channel === 'sms' ? await smsAccountOf(context, tx, delivery.organizationId) : undefined;
    return {
      organizationName: own?.name ?? '',
      devices: [],
      ...(await ofAccount(tx, delivery)),
      ...(await ofContact(tx, delivery)),
      ...(smsAccount && { smsAccount }),
    };
  });
