import { z } from 'zod';
import { id, idParams, instant, line, pageOf, pageQuery, personParams, searchText } from '../fields.js';
import { defineRoute } from '../route.js';
import { calendarDay, IN_ORDER, inOrder } from './course-times.js';

const tag = 'people';

export const PERSON_STATUSES = ['active', 'inactive'] as const;
/** `none`: no template; `outdated`: only templates of another model pack; `enrolled`: ready to be recognized. */
export const ENROLLMENT_STATES = ['none', 'outdated', 'enrolled'] as const;

export const personField = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'Use lower-case letters, digits and _.'),
    label: line(100),
    kind: z.enum(['text', 'number', 'date', 'choice']),
    choices: z.array(line(100)).max(100).optional(),
    required: z.boolean().default(false),
  })
  .meta({ id: 'PersonField' });
export type PersonField = z.infer<typeof personField>;

const customValues = z.record(z.string().max(40), z.union([z.string().max(500), z.number(), z.null()]));

export const person = z
  .object({
    id,
    name: z.string(),
    externalId: z.string().optional(),
    email: z.string().optional(),
    status: z.enum(PERSON_STATUSES),
    enrollment: z.enum(ENROLLMENT_STATES),
    templates: z.int(),
    /** When the newest template was made. */
    enrolledAt: instant.optional(),
    /** Purposes the person consents to now. */
    consents: z.array(z.string()),
    groups: z.array(z.object({ id, name: z.string() })),
    hasAccount: z.boolean(),
    custom: customValues,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

const personInput = z.object({
  name: line(200),
  externalId: line(100).optional(),
  email: z.email().max(254).optional(),
  custom: customValues.optional(),
  groupIds: z.array(id).max(100).optional(),
});

export const group = z
  .object({
    id,
    name: z.string(),
    people: z.int(),
    staff: z.array(z.object({ membershipId: id, name: z.string() })),
    createdAt: instant,
  })
  .meta({ id: 'Group' });

/** First and last day of belonging to a group; without end when absent. */
const belonging = { from: calendarDay.optional(), to: calendarDay.optional() };

/** Of when somebody belongs to a group, seen from today. */
export const GROUP_TIMES = ['past', 'now', 'coming'] as const;

export const groupPerson = z
  .object({
    personId: id,
    name: z.string(),
    externalId: z.string().optional(),
    status: z.enum(PERSON_STATUSES),
    enrollment: z.enum(ENROLLMENT_STATES),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  })
  .meta({ id: 'GroupPerson' });
export type GroupPerson = z.infer<typeof groupPerson>;

/** What became of one row or picture of an import. */
export const IMPORT_VERDICTS = [
  'created',
  'updated',
  'enrolled',
  'unchanged',
  'invalid',
  'no-consent',
  'no-face',
  'several-faces',
  'low-quality',
  'presentation-attack',
  'duplicate',
  'unknown-person',
  'unreadable',
  'undone',
] as const;

export const importRow = z
  .object({
    number: z.int(),
    /** File name or external id the row is about. */
    source: z.string(),
    verdict: z.enum(IMPORT_VERDICTS),
    /** Field or advice code; for a duplicate the person already enrolled. */
    reason: z.string().optional(),
    personId: id.optional(),
    duplicateOf: z.object({ personId: id, name: z.string() }).optional(),
  })
  .meta({ id: 'ImportRow' });

export const peopleRoutes = {
  listPeople: defineRoute({
    id: 'listPeople',
    method: 'GET',
    path: '/people',
    summary: 'Search people by any part of name, external id or e-mail, in any script',
    tag,
    access: { permission: 'people:read' },
    query: pageQuery.extend({
      search: z.string().max(200).optional(),
      status: z.enum(PERSON_STATUSES).optional(),
      enrollment: z.enum(ENROLLMENT_STATES).optional(),
      /** Whether they agree to be recognized now. */
      consent: z.enum(['given', 'missing']).optional(),
      groupId: id.optional(),
      sort: z.enum(['name', '-name', 'createdAt', '-createdAt']).default('name'),
    }),
    response: pageOf(person),
  }),
  createPerson: defineRoute({
    id: 'createPerson',
    method: 'POST',
    path: '/people',
    summary: 'Add a person',
    tag,
    access: { permission: 'people:write' },
    body: personInput,
    response: person,
    status: 201,
  }),
  getPerson: defineRoute({
    id: 'getPerson',
    method: 'GET',
    path: '/people/:personId',
    summary: 'One person',
    tag,
    access: { permission: 'people:read', own: 'self:read' },
    params: personParams,
    response: person,
  }),
  updatePerson: defineRoute({
    id: 'updatePerson',
    method: 'PATCH',
    path: '/people/:personId',
    summary: 'Change or deactivate a person; an inactive one is not recognized',
    tag,
    access: { permission: 'people:write' },
    params: personParams,
    body: z.object({
      name: line(200).optional(),
      externalId: line(100).nullable().optional(),
      email: z.email().max(254).nullable().optional(),
      custom: customValues.optional(),
      groupIds: z.array(id).max(100).optional(),
      status: z.enum(PERSON_STATUSES).optional(),
      /** Refuse if the person changed since; the `updatedAt` last seen. */
      ifUnchangedSince: instant.optional(),
    }),
    response: person,
  }),
  listPersonFields: defineRoute({
    id: 'listPersonFields',
    method: 'GET',
    path: '/person-fields',
    summary: 'Custom fields of a person',
    tag,
    access: { permission: 'organization:read' },
    response: z.object({ items: z.array(personField) }),
  }),
  replacePersonFields: defineRoute({
    id: 'replacePersonFields',
    method: 'PUT',
    path: '/person-fields',
    summary: 'Define the custom fields; values of removed fields are deleted',
    tag,
    access: { permission: 'organization:write' },
    body: z.object({ items: z.array(personField).max(50) }),
    response: z.object({ items: z.array(personField) }),
  }),
  listGroups: defineRoute({
    id: 'listGroups',
    method: 'GET',
    path: '/groups',
    summary: 'Groups (classes, teams) and their staff',
    tag: 'groups',
    access: { permission: 'groups:read' },
    query: pageQuery,
    response: pageOf(group),
  }),
  createGroup: defineRoute({
    id: 'createGroup',
    method: 'POST',
    path: '/groups',
    summary: 'Add a group',
    tag: 'groups',
    access: { permission: 'groups:write' },
    body: z.object({ name: line(200) }),
    response: group,
    status: 201,
  }),
  updateGroup: defineRoute({
    id: 'updateGroup',
    method: 'PATCH',
    path: '/groups/:id',
    summary: 'Rename a group, or set who belongs to it and who looks after it',
    tag: 'groups',
    access: { permission: 'groups:write' },
    params: idParams,
    body: z.object({
      name: line(200).optional(),
      /** Who is in it already keeps their days. */
      personIds: z.array(id).max(10_000).optional(),
      /** First and last day on which those who are new to it belong to it. */
      from: calendarDay.optional(),
      to: calendarDay.optional(),
      membershipIds: z.array(id).max(200).optional(),
    }),
    response: group,
  }),
  listGroupPeople: defineRoute({
    id: 'listGroupPeople',
    method: 'GET',
    path: '/groups/:id/people',
    summary: 'Who belongs to a group, and when',
    tag: 'groups',
    access: { permission: 'groups:read' },
    params: idParams,
    query: pageQuery.extend({ when: z.enum(GROUP_TIMES).optional() }),
    response: pageOf(groupPerson),
  }),
  setGroupPerson: defineRoute({
    id: 'setGroupPerson',
    method: 'PUT',
    path: '/groups/:id/people/:personId',
    summary: 'Put a person into a group, or change the days on which they belong to it',
    tag: 'groups',
    access: { permission: 'groups:write' },
    params: idParams.extend(personParams.shape),
    body: z.object(belonging).refine(inOrder, IN_ORDER),
  }),
  removeGroupPerson: defineRoute({
    id: 'removeGroupPerson',
    method: 'DELETE',
    path: '/groups/:id/people/:personId',
    summary:
      'Take a person out of a group, as if they had never been in it; give a last day to keep the past',
    tag: 'groups',
    access: { permission: 'groups:write' },
    params: idParams.extend(personParams.shape),
  }),
  deleteGroup: defineRoute({
    id: 'deleteGroup',
    method: 'DELETE',
    path: '/groups/:id',
    summary: 'Remove a group; its people stay',
    tag: 'groups',
    access: { permission: 'groups:write' },
    params: idParams,
  }),
  startImport: defineRoute({
    id: 'startImport',
    method: 'POST',
    path: '/imports',
    summary: 'Import people from CSV, or people and pictures from a ZIP, in the background',
    tag: 'imports',
    access: { permission: 'people:import' },
    budget: 'upload',
    bodyKind: 'file',
    query: z.object({
      fileName: searchText(255).min(1),
      /** Say what would happen and change nothing. */
      rehearse: z.enum(['true', 'false']).default('false'),
      /** The importer states that every person consented to this purpose, with this evidence. */
      consentEvidence: searchText(1000).optional(),
    }),
    response: z.object({ jobId: id }),
    status: 202,
  }),
  listImportRows: defineRoute({
    id: 'listImportRows',
    method: 'GET',
    path: '/imports/:id/rows',
    summary: 'What became of every row',
    tag: 'imports',
    access: { permission: 'people:import' },
    params: idParams,
    query: pageQuery.extend({ verdict: z.enum(IMPORT_VERDICTS).optional() }),
    response: pageOf(importRow),
  }),
  undoImport: defineRoute({
    id: 'undoImport',
    method: 'POST',
    path: '/imports/:id/undo',
    summary: 'Take back what an import made',
    tag: 'imports',
    access: { permission: 'people:import' },
    params: idParams,
    response: z.object({ jobId: id }),
    status: 202,
  }),
} as const;
