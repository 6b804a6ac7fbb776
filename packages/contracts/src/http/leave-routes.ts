import { z } from 'zod';
import { id, idParams, instant, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import { leave, newLeave } from './attendance.js';

const tag = 'attendance';
const mayRead = { permission: 'attendance:read' } as const;
const mayWrite = { permission: 'attendance:write' } as const;
const mayApprove = { permission: 'attendance:approve' } as const;
const own = { permission: 'self:attendance' } as const;

/** Leaves, of oneself and of others. */
export const leaveRoutes = {
  listLeaves: defineRoute({
    id: 'listLeaves',
    method: 'GET',
    path: '/leaves',
    summary: 'Leaves of absence, newest first',
    tag,
    access: mayRead,
    query: pageQuery.extend({
      approval: z.enum(['waiting', 'approved', 'refused']).optional(),
      personId: id.optional(),
      from: instant.optional(),
      to: instant.optional(),
    }),
    response: pageOf(leave),
  }),
  createLeave: defineRoute({
    id: 'createLeave',
    method: 'POST',
    path: '/leaves',
    summary: 'Enter a leave; it counts at once when you may approve it, and waits otherwise',
    tag,
    access: mayWrite,
    body: newLeave.extend({ personId: id }),
    response: leave,
    status: 201,
  }),
  decideLeave: defineRoute({
    id: 'decideLeave',
    method: 'POST',
    path: '/leaves/:id/decision',
    summary: 'Approve or refuse a leave',
    tag,
    access: mayApprove,
    params: idParams,
    body: z.object({ approve: z.boolean() }),
    response: leave,
  }),
  withdrawLeave: defineRoute({
    id: 'withdrawLeave',
    method: 'POST',
    path: '/leaves/:id/withdrawal',
    summary: 'Take back a leave; the days count as if it had not been',
    tag,
    access: mayWrite,
    params: idParams,
    response: leave,
  }),
  listOwnLeaves: defineRoute({
    id: 'listOwnLeaves',
    method: 'GET',
    path: '/session/person/leaves',
    summary: 'Your leaves, newest first',
    tag,
    access: own,
    query: pageQuery,
    response: pageOf(leave),
  }),
  requestLeave: defineRoute({
    id: 'requestLeave',
    method: 'POST',
    path: '/session/person/leaves',
    summary: 'Ask for a leave of absence',
    tag,
    access: own,
    body: newLeave,
    response: leave,
    status: 201,
  }),
  withdrawOwnLeave: defineRoute({
    id: 'withdrawOwnLeave',
    method: 'POST',
    path: '/session/person/leaves/:id/withdrawal',
    summary: 'Take back a leave that you asked for and that has not begun',
    tag,
    access: own,
    params: idParams,
    response: leave,
  }),
} as const;
