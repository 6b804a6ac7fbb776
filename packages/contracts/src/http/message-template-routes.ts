import { z } from 'zod';
import { languageTag, line, paragraphs } from '../fields.js';
import { defineRoute } from '../route.js';
import { NOTIFICATION_CHANNELS, NOTIFICATION_KINDS } from './notification-rules.js';
import { messageTemplate } from './notifications.js';

const templateTag = 'message templates';
const kind = z.enum(NOTIFICATION_KINDS);
const channel = z.enum(NOTIFICATION_CHANNELS);
const mayRead = { permission: 'notifications:read' } as const;
const mayWrite = { permission: 'notifications:write' } as const;
const templateText = { subject: line(200), body: paragraphs(4_000) };

/** The words of messages. */
export const messageTemplateRoutes = {
  listMessageTemplates: defineRoute({
    id: 'listMessageTemplates',
    method: 'GET',
    path: '/message-templates',
    summary: 'The words of messages about one kind of event, by way and language',
    tag: templateTag,
    access: mayRead,
    query: z.object({ kind }),
    response: z.object({
      items: z.array(messageTemplate),
      /** What can be filled in, with an example of each. */
      variables: z.array(z.object({ name: z.string(), example: z.string() })),
    }),
  }),
  saveMessageTemplate: defineRoute({
    id: 'saveMessageTemplate',
    method: 'PUT',
    path: '/message-templates/:kind/:channel/:language',
    summary: 'Say it in your own words',
    tag: templateTag,
    access: mayWrite,
    params: z.object({ kind, channel, language: languageTag }),
    body: z.object(templateText),
    response: messageTemplate,
  }),
  resetMessageTemplate: defineRoute({
    id: 'resetMessageTemplate',
    method: 'DELETE',
    path: '/message-templates/:kind/:channel/:language',
    summary: "Go back to the product's words",
    tag: templateTag,
    access: mayWrite,
    params: z.object({ kind, channel, language: languageTag }),
    response: messageTemplate,
  }),
  previewMessageTemplate: defineRoute({
    id: 'previewMessageTemplate',
    method: 'POST',
    path: '/message-templates/preview',
    summary: 'What a message would say, filled with examples',
    tag: templateTag,
    access: mayRead,
    body: z.object({ kind, channel, language: languageTag, ...templateText }),
    response: z.object({
      subject: z.string(),
      body: z.string(),
      /** Of e-mails. */
      html: z.string().optional(),
      /** Of text messages: how many it takes. */
      segments: z.int().optional(),
    }),
  }),
} as const;
