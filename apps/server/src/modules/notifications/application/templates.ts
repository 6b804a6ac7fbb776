import {
  type LanguageTag,
  languageTag,
  type MessageTemplate,
  NOTIFICATION_CHANNELS,
  type NotificationChannel,
  type NotificationKind,
} from '@mien/contracts';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../platform/database/database.js';
import { notificationTemplate, organization } from '../../../platform/database/schema/index.js';
import type { Principal } from '../../../platform/http/request-context.js';
import { MessageTemplateError } from '../domain/errors.js';
import { valuesOf } from '../domain/event-values.js';
import { writeMailHtml } from '../domain/mail-html.js';
import { fillTemplate, findTemplateFault } from '../domain/message-template.js';
import { countSegments } from '../domain/sms-segments.js';
import { TEXTS } from '../domain/texts/index.js';
import { PATHS, VARIABLES } from '../domain/variables.js';
import type { Changing } from './member.js';
import { defaultText, type TemplateText } from './own-texts.js';
import type { NotificationContext } from './ports.js';

/** Which text. */
export interface TemplatePlace {
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly language: LanguageTag;
}

/** A session on a Monday morning, and figures anybody can picture. */
const EXAMPLE = {
  startsAt: '2026-03-02T08:00:00Z',
  day: '2026-03-31',
  status: 'late',
  minutes: 12,
  missed: 4,
  sessions: 20,
  purpose: 'recognition',
  alert: 'new-device',
  account: 'Grace Hopper',
};
async function exampleValues(
  { settings }: NotificationContext,
  tx: Transaction,
  kind: NotificationKind,
  language: LanguageTag,
): Promise<Record<string, string>> {
  const [own] = await tx.select().from(organization);
  const { example } = TEXTS[language];
  const facts = {
    kind,
    data: { ...EXAMPLE, courseName: example.course, reportName: example.report },
    organizationName: own?.name ?? '',
    personName: example.person,
    recipientName: example.person,
    link: `${settings.http.publicUrl}${PATHS[kind]}`,
  };
  // a session has its day by its time
  const { startsAt, ...rest } = facts.data;
  const data = VARIABLES[kind].includes('time') ? { ...rest, startsAt } : rest;
  return valuesOf({ ...facts, data }, language, own?.timeZone ?? 'UTC');
}

/** Every text about one kind, an organization's own or the product's. */
export const listTemplates = (
  context: NotificationContext,
  { organizationId }: Principal,
  kind: NotificationKind,
) =>
  context.database.inOrganization(organizationId, async (tx) => {
    const rows = await tx.select().from(notificationTemplate).where(eq(notificationTemplate.kind, kind));
    const items = NOTIFICATION_CHANNELS.flatMap((channel) =>
      languageTag.options.map((language): MessageTemplate => {
        const own = rows.find((row) => row.channel === channel && row.language === language);
        const { subject, body } = own ?? defaultText(kind, channel, language);
        return { kind, channel, language, subject, body, isDefault: own === undefined };
      }),
    );
    const [own] = await tx.select({ language: organization.language }).from(organization);
    const language = languageTag.options.find((tag) => tag === own?.language) ?? 'en';
    const examples = await exampleValues(context, tx, kind, language);
    return { items, variables: VARIABLES[kind].map((name) => ({ name, example: examples[name] ?? '' })) };
  });

function assertText(kind: NotificationKind, { subject, body }: TemplateText): void {
  for (const text of [subject, body]) {
    const fault = findTemplateFault(text, VARIABLES[kind]);
    if (fault) throw new MessageTemplateError(fault);
  }
}

const note = (
  { audit }: NotificationContext,
  tx: Transaction,
  { principal, origin }: Changing,
  action: string,
  { kind, channel, language }: TemplatePlace,
) =>
  audit.record(tx, {
    actor: principal,
    origin,
    action,
    resource: `message-template:${kind}`,
    metadata: { channel, language },
  });

/** @throws {MessageTemplateError} */
export async function saveTemplate(
  context: NotificationContext,
  by: Changing,
  place: TemplatePlace,
  { subject, body }: TemplateText,
): Promise<MessageTemplate> {
  const { database, clock } = context;
  const { organizationId } = by.principal;
  assertText(place.kind, { subject, body });
  await database.inOrganization(organizationId, async (tx) => {
    const set = { subject, body, updatedAt: clock.now() };
    await tx
      .insert(notificationTemplate)
      .values({ organizationId, ...place, ...set })
      .onConflictDoUpdate({
        target: [
          notificationTemplate.organizationId,
          notificationTemplate.kind,
          notificationTemplate.channel,
          notificationTemplate.language,
        ],
        set,
      });
    await note(context, tx, by, 'message-template.save', place);
  });
  return { ...place, subject, body, isDefault: false };
}

/** Go back to the product's words. */
export async function resetTemplate(
  context: NotificationContext,
  by: Changing,
  place: TemplatePlace,
): Promise<MessageTemplate> {
  const { kind, channel, language } = place;
  await context.database.inOrganization(by.principal.organizationId, async (tx) => {
    await tx
      .delete(notificationTemplate)
      .where(
        and(
          eq(notificationTemplate.kind, kind),
          eq(notificationTemplate.channel, channel),
          eq(notificationTemplate.language, language),
        ),
      );
    await note(context, tx, by, 'message-template.reset', place);
  });
  return { ...place, ...defaultText(kind, channel, language), isDefault: true };
}

/** What a text would say. @throws {MessageTemplateError} */
export const previewTemplate = (
  context: NotificationContext,
  { organizationId }: Principal,
  { kind, channel, language, ...text }: TemplatePlace & TemplateText,
) =>
  context.database.inOrganization(organizationId, async (tx) => {
    assertText(kind, text);
    const values = await exampleValues(context, tx, kind, language);
    const subject = fillTemplate(text.subject, values);
    const body = fillTemplate(text.body, values);
    const { reason, open } = TEXTS[language].footer;
    const frame = {
      language,
      isRightToLeft: language === 'ar',
      subject,
      body,
      reason: fillTemplate(reason, values),
      open: { label: open, url: values.link ?? '' },
    };
    return {
      subject,
      body,
      ...(channel === 'email' && { html: writeMailHtml(frame) }),
      ...(channel === 'sms' && { segments: countSegments(body) }),
    };
  });
