import { randomInt } from 'node:crypto';
import { type LanguageTag, languageTag } from '@mien/contracts';
import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import {
  notificationDelivery,
  notificationPreference,
  organization,
} from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { isSameSecret } from '../../../platform/security/random-token.js';
import { PhoneCodeError, PhoneCodeTooSoonError, SmsNotSetUpError } from '../domain/errors.js';
import { fillTemplate } from '../domain/message-template.js';
import { TEXTS } from '../domain/texts/index.js';
import { ownPreference, savePreference, settingsIn } from './own-settings.js';
import type { NotificationContext } from './ports.js';
import { openChannels } from './sms-account.js';

const CODE_MS = 600_000;
/** Each one costs money and rings somewhere. */
const BETWEEN_MS = 60_000;
const MOST_TRIES = 5;
const DIGITS = 6;

const drawCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

const hashOf = (
  { keyring }: NotificationContext,
  { actorId }: Principal,
  phone: string,
  code: string,
): string =>
  keyring.authenticate('mien phone code', JSON.stringify([actorId, phone, code])).toString('base64url');

async function queueCode(
  { clock, newId }: NotificationContext,
  tx: Transaction,
  { organizationId, actorId }: Principal,
  { code, language }: { readonly code: string; readonly language: LanguageTag | undefined },
): Promise<void> {
  const [own] = await tx.select().from(organization);
  const spoken = language ?? languageTag.catch('en').parse(own?.language);
  const now = clock.now();
  const values = { code, organization: own?.name ?? '' };
  await tx.insert(notificationDelivery).values({
    id: newId(),
    organizationId,
    kind: 'phone-code',
    recipient: `account:${actorId}`,
    accountId: actorId,
    channel: 'sms',
    language: spoken,
    subject: 'phone-code',
    body: fillTemplate(TEXTS[spoken].phoneCode, values),
    dueAt: now,
    createdAt: now,
  });
}

/** Name a number; a code goes there. @throws {SmsNotSetUpError} and {PhoneCodeTooSoonError} */
export const setPhone = (context: NotificationContext, principal: Principal, phone: string) =>
  context.database.inOrganization(principal.organizationId, async (tx) => {
    if (!(await openChannels(context, tx)).has('sms')) throw new SmsNotSetUpError();
    const own = await ownPreference(tx, principal);
    const now = context.clock.now().getTime();
    const sentAt = own?.codeExpiresAt ? own.codeExpiresAt.getTime() - CODE_MS : 0;
    if (now - sentAt < BETWEEN_MS) throw new PhoneCodeTooSoonError();
    const code = drawCode();
    await savePreference(context, tx, principal, {
      phone,
      phoneVerifiedAt: null,
      codeHash: hashOf(context, principal, phone, code),
      codeExpiresAt: new Date(now + CODE_MS),
      codeTries: 0,
    });
    await queueCode(context, tx, principal, { code, language: own?.preference.language });
    return settingsIn(context, tx, principal);
  });

/** @returns whether the code is right. Every try counts, also when it fails. */
const tryCode = (context: NotificationContext, principal: Principal, code: string): Promise<boolean> =>
  context.database.inOrganization(principal.organizationId, async (tx) => {
    const [own] = await tx
      .update(notificationPreference)
      .set({ codeTries: sql`${notificationPreference.codeTries} + 1` })
      .where(eq(notificationPreference.accountId, principal.actorId))
      .returning();
    if (!own?.phone || !own.codeHash || !own.codeExpiresAt) return false;
    const isOpen = own.codeExpiresAt > context.clock.now() && own.codeTries <= MOST_TRIES;
    return isOpen && isSameSecret(own.codeHash, hashOf(context, principal, own.phone, code));
  });

/** Show by the code that a number is one's own. @throws {PhoneCodeError} */
export async function verifyPhone(context: NotificationContext, principal: Principal, code: string) {
  const { database, clock } = context;
  if (!(await tryCode(context, principal, code))) throw new PhoneCodeError();
  return database.inOrganization(principal.organizationId, async (tx) => {
    await savePreference(context, tx, principal, { phoneVerifiedAt: clock.now(), codeHash: null });
    return settingsIn(context, tx, principal);
  });
}

/** Forget the number. */
export const deletePhone = (context: NotificationContext, principal: Principal) =>
  context.database.inOrganization(principal.organizationId, async (tx) => {
    const gone = { phone: null, phoneVerifiedAt: null, codeHash: null };
    await savePreference(context, tx, principal, gone);
    return settingsIn(context, tx, principal);
  });
