import { z } from 'zod';
import { id, idParams, instant, personParams } from '../fields.js';
import { defineRoute } from '../route.js';
import { pinCode } from './kiosks.js';

const tag = 'badges';

/** By what a person is recognized at a kiosk without their face. */
export const badge = z
  .object({
    /** Text of their QR code. */
    code: z.string().optional(),
    codeIssuedAt: instant.optional(),
    /** What they type before the PIN: their external id. Without one there is no PIN. */
    number: z.string().optional(),
    pinSetAt: instant.optional(),
  })
  .meta({ id: 'Badge' });
export type Badge = z.infer<typeof badge>;

export const groupBadge = z
  .object({ personId: id, name: z.string(), number: z.string().optional(), code: z.string() })
  .meta({ id: 'GroupBadge' });
export type GroupBadge = z.infer<typeof groupBadge>;

const mayChange = { permission: 'badges:write', own: 'self:enroll' } as const;

export const badgeRoutes = {
  getBadge: defineRoute({
    id: 'getBadge',
    method: 'GET',
    path: '/people/:personId/badge',
    summary: "A person's QR code, and whether they have a PIN",
    tag,
    access: { permission: 'badges:write', own: 'self:read' },
    params: personParams,
    response: badge,
  }),
  issueBadgeCode: defineRoute({
    id: 'issueBadgeCode',
    method: 'POST',
    path: '/people/:personId/badge/code',
    summary: 'A new QR code; the one before it is void',
    tag,
    access: mayChange,
    params: personParams,
    response: badge,
  }),
  setBadgePin: defineRoute({
    id: 'setBadgePin',
    method: 'PUT',
    path: '/people/:personId/badge/pin',
    summary: 'Set the PIN for kiosks',
    tag,
    access: mayChange,
    params: personParams,
    body: z.object({ pin: pinCode }),
    response: badge,
  }),
  deleteBadgePin: defineRoute({
    id: 'deleteBadgePin',
    method: 'DELETE',
    path: '/people/:personId/badge/pin',
    summary: 'Delete the PIN',
    tag,
    access: mayChange,
    params: personParams,
    response: badge,
  }),
  issueGroupBadges: defineRoute({
    id: 'issueGroupBadges',
    method: 'POST',
    path: '/groups/:id/badges',
    summary: 'The QR codes of everybody in a group, to print; who has none gets one',
    tag,
    access: { permission: 'badges:write' },
    params: idParams,
    response: z.object({ groupName: z.string(), items: z.array(groupBadge) }),
  }),
} as const;
