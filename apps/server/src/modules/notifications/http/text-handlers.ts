import { routes } from '@mien/contracts';
import { handleRoute, type RouteHandler } from '../../../platform/http/handle-route.js';
import { addContact, deleteContact, listContacts, updateContact } from '../application/contacts.js';
import type { NotificationContext } from '../application/ports.js';
import { listTemplates, previewTemplate, resetTemplate, saveTemplate } from '../application/templates.js';

/** What messages say. */
export const createTemplateHandlers = (context: NotificationContext): RouteHandler[] => [
  handleRoute(routes.listMessageTemplates, ({ principal, query }) =>
    listTemplates(context, principal, query.kind),
  ),
  handleRoute(routes.saveMessageTemplate, (by) => saveTemplate(context, by, by.params, by.body)),
  handleRoute(routes.resetMessageTemplate, (by) => resetTemplate(context, by, by.params)),
  handleRoute(routes.previewMessageTemplate, ({ principal, body }) =>
    previewTemplate(context, principal, body),
  ),
];

/** Who hears of people without an account. */
export const createContactHandlers = (context: NotificationContext): RouteHandler[] => [
  handleRoute(routes.listContacts, ({ principal, params }) =>
    listContacts(context, principal, params.personId),
  ),
  handleRoute(routes.addContact, (by) => addContact(context, by, by.params.personId, by.body)),
  handleRoute(routes.updateContact, (by) => updateContact(context, by, by.params, by.body)),
  handleRoute(routes.deleteContact, async (by) => {
    await deleteContact(context, by, by.params);
    return undefined;
  }),
];
