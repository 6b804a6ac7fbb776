import {
  NOTIFICATION_KINDS,
  type NotificationRules,
  type NotificationSettings,
  type notificationRoutes,
  POSSIBLE_AUDIENCES,
} from '@mien/contracts';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/database/database.js';
import { notificationSettings } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { forgetSecrets, keepSecret } from '../../../platform/security/outgoing-secrets.js';
import { SmsAddressError, SmsTokenMissingError } from '../domain/errors.js';
import type { Changing } from './member.js';
import type { NotificationContext } from './ports.js';
import { completeRules, contactQuietOf, storedSettings } from './stored-rules.js';

type Change = z.output<typeof notificationRoutes.updateNotificationSettings.body>;
type Row = typeof notificationSettings.$inferSelect;

function describe({ postman, settings }: NotificationContext, row: Row | undefined): NotificationSettings {
  const contactQuiet = contactQuietOf(row);
  return {
    rules: completeRules(row?.rules ?? {}),
    installation: { email: postman.isSetUp, sms: settings.sms !== undefined },
    ...(row?.consentMonths && { consentMonths: row.consentMonths }),
    ...(contactQuiet && { contactQuiet }),
    ...(row?.smsUrl &&
      row.smsAccount &&
      row.smsFrom && {
        sms: {
          url: row.smsUrl,
          account: row.smsAccount,
          from: row.smsFrom,
          hasToken: row.smsTokenId !== null,
        },
      }),
  };
}

export const readSettings = (context: NotificationContext, { organizationId }: Principal) =>
  context.database.inOrganization(organizationId, async (tx) => describe(context, await storedSettings(tx)));

/** Nobody is told of what is none of theirs, whatever was asked. */
const withPossibleAudiences = (rules: NotificationRules): NotificationRules =>
  Object.fromEntries(
    NOTIFICATION_KINDS.flatMap((kind) => {
      const rule = rules[kind];
      if (!rule) return [];
      const audiences = rule.audiences.filter((audience) => POSSIBLE_AUDIENCES[kind].includes(audience));
      return [[kind, { ...rule, audiences }]];
    }),
  );

const NO_PROVIDER = { smsUrl: null, smsAccount: null, smsFrom: null, smsTokenId: null };

/** A token is never shown to another address or account than it was given for. */
async function providerOf(
  { sealer }: NotificationContext,
  tx: Transaction,
  organizationId: string,
  row: Row | undefined,
  sms: NonNullable<Change['sms']>,
) {
  const { url, account, from, token } = sms;
  const isSame = row?.smsUrl === url && row.smsAccount === account;
  if (token === undefined && !(isSame && row.smsTokenId)) throw new SmsTokenMissingError();
  const smsTokenId =
    token === undefined ? (row?.smsTokenId ?? null) : await keepSecret(sealer, tx, organizationId, token);
  return { smsUrl: url, smsAccount: account, smsFrom: from, smsTokenId };
}

/** @throws {SmsAddressError} and {SmsTokenMissingError} */
export async function updateSettings(context: NotificationContext, by: Changing, asked: Change) {
  const { database, clock, audit, outgoing } = context;
  const { organizationId } = by.principal;
  const fault = asked.sms ? await outgoing.check(asked.sms.url) : undefined;
  if (fault) throw new SmsAddressError(fault);
  return database.inOrganization(organizationId, async (tx) => {
    await tx.insert(notificationSettings).values({ organizationId }).onConflictDoNothing();
    const [row] = await tx.select().from(notificationSettings).for('update');
    const provider = asked.sms
      ? await providerOf(context, tx, organizationId, row, asked.sms)
      : asked.sms === null && NO_PROVIDER;
    const [changed] = await tx
      .update(notificationSettings)
      .set({
        updatedAt: clock.now(),
        ...(asked.rules && { rules: { ...row?.rules, ...withPossibleAudiences(asked.rules) } }),
        ...(asked.consentMonths !== undefined && { consentMonths: asked.consentMonths }),
        ...(asked.contactQuiet !== undefined && { contactQuiet: asked.contactQuiet }),
        ...provider,
      })
      .returning();
    if (provider && row?.smsTokenId !== provider.smsTokenId)
      await forgetSecrets(tx, [row?.smsTokenId ?? null]);
    await audit.record(tx, {
      actor: by.principal,
      origin: by.origin,
      action: 'notification-settings.update',
      resource: `organization:${organizationId}`,
      metadata: { fields: Object.keys(asked) },
    });
    return describe(context, changed);
  });
}
