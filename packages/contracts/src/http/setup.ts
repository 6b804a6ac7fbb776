import { z } from 'zod';
import { languageTag, line, timeZone } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'setup';

export const password = z.string().min(12, 'Use at least 12 characters.').max(256);

export const setupState = z.object({ done: z.boolean() }).meta({ id: 'SetupState' });

/** The first administrator and the first organization, once, with the token of the printed link. */
export const setupRequest = z
  .object({
    token: z.string().min(20).max(200),
    account: z.object({ name: line(200), email: z.email().max(254), password }),
    organization: z.object({ name: line(200), timeZone, language: languageTag }),
    /** Fill the organization with people and faces that the program draws. */
    demonstration: z.boolean().default(false),
  })
  .meta({ id: 'SetupRequest' });

export const setupRoutes = {
  getSetupState: defineRoute({
    id: 'getSetupState',
    method: 'GET',
    path: '/setup',
    summary: 'Whether the first administrator exists',
    tag,
    access: 'public',
    response: setupState,
  }),
  completeSetup: defineRoute({
    id: 'completeSetup',
    method: 'POST',
    path: '/setup',
    summary: 'Create the first administrator and organization with the one-time link',
    tag,
    access: 'public',
    budget: 'sign-in',
    body: setupRequest,
    response: z.object({ organizationId: z.uuid() }),
    status: 201,
  }),
} as const;
