import { type LanguageTag, languageTag } from '@mien/contracts';
import { inArray } from 'drizzle-orm';
import { pushSubscription } from '../../../platform/database/schema/index.js';
import { writeMailHtml } from '../domain/mail-html.js';
import { fillTemplate } from '../domain/message-template.js';
import { TEXTS } from '../domain/texts/index.js';
import type { Destination } from './address-of.js';
import type { DeliveryRow, NotificationContext, Outcome } from './ports.js';
import { stopTokenOf } from './stop-token.js';

const NOWHERE: Outcome = { kind: 'failed', isFinal: true, code: 'no-address' };

const RIGHT_TO_LEFT: ReadonlySet<LanguageTag> = new Set(['ar']);

/** Addresses of the web app that a message leads to. */
function linksOf(context: NotificationContext, delivery: DeliveryRow, language: LanguageTag) {
  const { publicUrl } = context.settings.http;
  const { open, stop } = TEXTS[language].footer;
  const token = stopTokenOf(context, delivery);
  return {
    ...(delivery.path && { open: { label: open, url: `${publicUrl}${delivery.path}` } }),
    stop: { label: stop, url: `${publicUrl}/stop-messages#token=${token}` },
    stopUrl: `${publicUrl}/api/v1/message-stops/${token}`,
  };
}

async function byMail(
  context: NotificationContext,
  delivery: DeliveryRow,
  { email, organizationName }: Destination,
): Promise<Outcome> {
  if (!email) return NOWHERE;
  const { id, subject, body } = delivery;
  const language = languageTag.catch('en').parse(delivery.language);
  const { open, stop, stopUrl } = linksOf(context, delivery, language);
  const reason = fillTemplate(TEXTS[language].footer.reason, { organization: organizationName });
  const isRightToLeft = RIGHT_TO_LEFT.has(language);
  return context.postman.post({
    id,
    to: email,
    language,
    subject,
    text: `${body}\n\n-- \n${reason}\n${stop.label}: ${stop.url}\n`,
    html: writeMailHtml({ language, isRightToLeft, subject, body, reason, stop, ...(open && { open }) }),
    stopUrl,
  });
}

async function byPhone(
  { sms, settings }: NotificationContext,
  { id, body }: DeliveryRow,
  { phone, smsAccount }: Destination,
): Promise<Outcome> {
  if (!phone) return NOWHERE;
  if (!smsAccount) return { kind: 'failed', isFinal: true, code: 'not-set-up' };
  const statusUrl = `${settings.http.publicUrl}/api/v1/sms-status/${id}`;
  return sms.send(smsAccount, { id, to: phone, text: body, statusUrl });
}

/** To every browser of theirs; sent when it got to one. */
async function toBrowsers(
  { push, database }: NotificationContext,
  delivery: DeliveryRow,
  { devices }: Destination,
): Promise<Outcome> {
  const { id, organizationId, subject, body, path, kind } = delivery;
  const payload = JSON.stringify({ id, title: subject, body: body.slice(0, 500), path: path ?? '/' });
  const isUrgent = kind === 'security.alert';
  const outcomes = await Promise.all(
    devices.map(async (device) => ({ device, outcome: await push.send(device, { id, isUrgent, payload }) })),
  );
  const gone = outcomes.filter(({ outcome }) => outcome.kind === 'gone').map(({ device }) => device.id);
  if (gone.length > 0) {
    await database.inOrganization(organizationId, (tx) =>
      tx.delete(pushSubscription).where(inArray(pushSubscription.id, gone)),
    );
  }
  const left = outcomes.flatMap(({ outcome }) => (outcome.kind === 'gone' ? [] : [outcome]));
  return left.find(({ kind: became }) => became === 'sent') ?? left[0] ?? NOWHERE;
}

/** Give a message to whoever carries it. Under the same id each time it is tried. */
export function handOver(
  context: NotificationContext,
  delivery: DeliveryRow,
  destination: Destination,
): Promise<Outcome> {
  switch (delivery.channel) {
    case 'email':
      return byMail(context, delivery, destination);
    case 'sms':
      return byPhone(context, delivery, destination);
    case 'push':
      return toBrowsers(context, delivery, destination);
    case 'in-app':
      return Promise.resolve({ kind: 'sent' });
  }
}
