import {
  DEFAULT_NOTIFICATION_PREFERENCE,
  NOTIFICATION_KINDS,
  type NotificationAudience,
  type NotificationPreference,
  type OwnNotificationSettings,
} from '@mien/contracts';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  courseStaff,
  notificationPreference,
  pushSubscription,
} from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import type { NotificationContext } from './ports.js';
import { openChannels } from './sms-account.js';
import { rulesOf } from './stored-rules.js';

type PreferenceRow = typeof notificationPreference.$inferInsert;
type DeviceRow = typeof pushSubscription.$inferSelect;

export const describeDevice = ({ id, device, createdAt, lastUsedAt }: DeviceRow) => ({
  id,
  device,
  createdAt: createdAt.toISOString(),
  ...(lastUsedAt && { lastUsedAt: lastUsedAt.toISOString() }),
});

/** As whom a member may hear of something. */
async function audiencesOf(tx: Transaction, { role, personId, membershipId }: Principal) {
  const audiences = new Set<NotificationAudience>(['requester']);
  if (personId) audiences.add('person');
  if (role === 'owner' || role === 'admin') audiences.add('admins');
  const [teaching] = membershipId
    ? await tx
        .select({ courseId: courseStaff.courseId })
        .from(courseStaff)
        .where(eq(courseStaff.membershipId, membershipId))
        .limit(1)
    : [];
  if (teaching || role === 'teacher') audiences.add('teachers');
  return audiences;
}

async function defaultsOf(
  tx: Transaction,
  principal: Principal,
): Promise<OwnNotificationSettings['defaults']> {
  const audiences = await audiencesOf(tx, principal);
  const rules = await rulesOf(tx);
  const heard = NOTIFICATION_KINDS.filter(
    (kind) => rules[kind].isOn && rules[kind].audiences.some((audience) => audiences.has(audience)),
  );
  return Object.fromEntries(heard.map((kind) => [kind, rules[kind]]));
}

export async function ownPreference(tx: Transaction, { actorId }: Pick<Principal, 'actorId'>) {
  const [row] = await tx
    .select()
    .from(notificationPreference)
    .where(eq(notificationPreference.accountId, actorId));
  return row;
}

/** What a member has set, and what there is to set, in a transaction of their organization. */
export async function settingsIn(
  context: NotificationContext,
  tx: Transaction,
  principal: Principal,
): Promise<OwnNotificationSettings> {
  const own = await ownPreference(tx, principal);
  const devices = await tx
    .select()
    .from(pushSubscription)
    .where(eq(pushSubscription.accountId, principal.actorId))
    .orderBy(asc(pushSubscription.createdAt));
  return {
    preference: own?.preference ?? DEFAULT_NOTIFICATION_PREFERENCE,
    defaults: await defaultsOf(tx, principal),
    channels: [...(await openChannels(context, tx))],
    isPhoneVerified: Boolean(own?.phoneVerifiedAt),
    devices: devices.map(describeDevice),
    pushKey: await context.push.publicKey(),
    ...(own?.phone && { phone: own.phone }),
  };
}

export const readOwnSettings = (context: NotificationContext, principal: Principal) =>
  context.database.inOrganization(principal.organizationId, (tx) => settingsIn(context, tx, principal));

/** Write some of a member's row, made when they have none. */
export async function savePreference(
  { clock }: Pick<NotificationContext, 'clock'>,
  tx: Transaction,
  { organizationId, actorId }: Principal,
  set: Partial<PreferenceRow>,
): Promise<void> {
  const updatedAt = clock.now();
  await tx
    .insert(notificationPreference)
    .values({
      preference: DEFAULT_NOTIFICATION_PREFERENCE,
      ...set,
      organizationId,
      accountId: actorId,
      updatedAt,
    })
    .onConflictDoUpdate({
      target: [notificationPreference.organizationId, notificationPreference.accountId],
      set: { ...set, updatedAt },
    });
}

export const updateOwnSettings = (
  context: NotificationContext,
  principal: Principal,
  preference: NotificationPreference,
) =>
  context.database.inOrganization(principal.organizationId, async (tx) => {
    await savePreference(context, tx, principal, { preference });
    return settingsIn(context, tx, principal);
  });

/** Forget a browser of one's own; one that is not there is forgotten. */
export const removeDevice = ({ database }: NotificationContext, principal: Principal, id: string) =>
  database.inOrganization(principal.organizationId, async (tx) => {
    await tx
      .delete(pushSubscription)
      .where(and(eq(pushSubscription.id, id), eq(pushSubscription.accountId, principal.actorId)));
  });
