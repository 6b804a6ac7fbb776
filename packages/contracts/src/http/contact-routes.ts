import { z } from 'zod';
import { id, languageTag, line, personParams } from '../fields.js';
import { defineRoute } from '../route.js';
import { contact, phoneNumber } from './notifications.js';

const contactTag = 'contacts';
const contactParams = z.object({ personId: id, id });
const contactFields = {
  name: line(200),
  relation: line(60),
  language: languageTag,
  email: z.email().max(254).optional(),
  phone: phoneNumber.optional(),
};

const contactBody = z
  .object(contactFields)
  .refine(
    ({ email, phone }) => email !== undefined || phone !== undefined,
    'Name an e-mail address or a phone.',
  );

/** Who else hears of a person. */
export const contactRoutes = {
  listContacts: defineRoute({
    id: 'listContacts',
    method: 'GET',
    path: '/people/:personId/contacts',
    summary: 'Who else hears of a person, such as their parents',
    tag: contactTag,
    access: { permission: 'people:read' },
    params: personParams,
    response: z.object({ items: z.array(contact) }),
  }),
  addContact: defineRoute({
    id: 'addContact',
    method: 'POST',
    path: '/people/:personId/contacts',
    summary: 'Add a contact of a person',
    tag: contactTag,
    access: { permission: 'people:write' },
    params: personParams,
    body: contactBody,
    response: contact,
    status: 201,
  }),
  updateContact: defineRoute({
    id: 'updateContact',
    method: 'PUT',
    path: '/people/:personId/contacts/:id',
    summary: 'Change a contact',
    tag: contactTag,
    access: { permission: 'people:write' },
    params: contactParams,
    body: contactBody,
    response: contact,
  }),
  deleteContact: defineRoute({
    id: 'deleteContact',
    method: 'DELETE',
    path: '/people/:personId/contacts/:id',
    summary: 'Remove a contact',
    tag: contactTag,
    access: { permission: 'people:write' },
    params: contactParams,
  }),
} as const;
