import { z } from 'zod';
import { id, idParams } from '../fields.js';
import { defineRoute } from '../route.js';
import { holiday, spanInput, term } from './course-times.js';

const tag = 'courses';
const mayRead = { permission: 'courses:read' } as const;
const mayWrite = { permission: 'courses:write' } as const;
const MOST_COURSES_OF_TERM = 10_000;

/** Terms and holidays. */
export const termRoutes = {
  listTerms: defineRoute({
    id: 'listTerms',
    method: 'GET',
    path: '/terms',
    summary: 'Terms, the newest first',
    tag,
    access: mayRead,
    response: z.object({ items: z.array(term) }),
  }),
  createTerm: defineRoute({
    id: 'createTerm',
    method: 'POST',
    path: '/terms',
    summary: 'Add a term, or one again that was removed, with its courses',
    tag,
    access: mayWrite,
    body: spanInput.extend({
      /** Courses it is of; those that are gone, or of another term by now, stay as they are. */
      courseIds: z.array(id).max(MOST_COURSES_OF_TERM).default([]),
    }),
    response: term,
    status: 201,
  }),
  updateTerm: defineRoute({
    id: 'updateTerm',
    method: 'PUT',
    path: '/terms/:id',
    summary: 'Rename a term or change its days; timetables stay as they are',
    tag,
    access: mayWrite,
    params: idParams,
    body: spanInput,
    response: term,
  }),
  deleteTerm: defineRoute({
    id: 'deleteTerm',
    method: 'DELETE',
    path: '/terms/:id',
    summary: 'Remove a term; its courses stay, and which they are is told',
    tag,
    access: mayWrite,
    params: idParams,
    response: z.object({ courseIds: z.array(id) }),
  }),
  listHolidays: defineRoute({
    id: 'listHolidays',
    method: 'GET',
    path: '/holidays',
    summary: 'Holidays, in order of time',
    tag,
    access: mayRead,
    response: z.object({ items: z.array(holiday) }),
  }),
  createHoliday: defineRoute({
    id: 'createHoliday',
    method: 'POST',
    path: '/holidays',
    summary: 'Add a holiday; sessions of weekly patterns on its days are canceled',
    tag,
    access: mayWrite,
    body: spanInput,
    response: holiday,
    status: 201,
  }),
  updateHoliday: defineRoute({
    id: 'updateHoliday',
    method: 'PUT',
    path: '/holidays/:id',
    summary: 'Change a holiday; sessions on days that no longer belong to it take place again',
    tag,
    access: mayWrite,
    params: idParams,
    body: spanInput,
    response: holiday,
  }),
  deleteHoliday: defineRoute({
    id: 'deleteHoliday',
    method: 'DELETE',
    path: '/holidays/:id',
    summary: 'Remove a holiday; its sessions take place again',
    tag,
    access: mayWrite,
    params: idParams,
  }),
} as const;
