import { z } from 'zod';
import { PERMISSIONS } from '../access/permissions.js';
import { MEMBER_ROLES, ROLES } from '../access/roles.js';
import { id, idParams, instant, languageTag, line, pageOf, pageQuery, rate, timeZone } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'organization';

/** What a face counts for when an account signs in: nothing, the second factor beside a password, or all of it. */
export const FACE_SIGN_IN = ['off', 'second-factor', 'alone'] as const;

/** Days that attendance is kept unless an organization sets others: seven years. */
export const DEFAULT_ATTENDANCE_DAYS = 2557;

/** Rules an organization sets for itself. Rates are proportions; thresholds are derived from them. */
export const organizationSettings = z
  .object({
    /** Verification 1:1: how often a stranger may pass as the person they claim to be. */
    verificationFmr: z.number().min(1e-6).max(0.01),
    /** Identification 1:N: how often a stranger may be named as somebody enrolled. */
    identificationFpir: z.number().min(1e-5).max(0.1),
    /** Below this a face counts as a presentation attack; score of the passive check in [0, 1]. */
    minBonaFideScore: rate,
    /** Lowest quality of a picture to enroll. */
    minEnrollmentQuality: rate,
    /** Keep the enrolled pictures, sealed. Without them a new model needs a new enrollment. */
    keepPictures: z.boolean(),
    /** Days that entries of the recognition log are kept. */
    recognitionLogDays: z.int().min(1).max(3650),
    /** Days that sightings are kept; what attendance came to by them is kept longer. */
    sightingDays: z.int().min(1).max(3650),
    /** Days that attendance is kept, with its marks and leaves; seven years when absent. */
    attendanceDays: z.int().min(30).max(36_500).optional(),
    /** Days that reports are kept. */
    reportDays: z.int().min(1).max(3650),
    /** Demand a second factor of every member, not only of administrators. */
    requireSecondFactor: z.boolean(),
    /** What the face of a member who agreed to it counts for. */
    faceSignIn: z.enum(FACE_SIGN_IN),
    sessionIdleMinutes: z.int().min(5).max(10_080),
    sessionHours: z.int().min(1).max(720),
  })
  .meta({ id: 'OrganizationSettings' });
export type OrganizationSettings = z.infer<typeof organizationSettings>;

export const organization = z
  .object({
    id,
    name: z.string(),
    timeZone,
    language: languageTag,
    settings: organizationSettings,
    createdAt: instant,
  })
  .meta({ id: 'Organization' });
export type Organization = z.infer<typeof organization>;

/** What the settings come to today, for the page that explains them. */
export const operatingPoint = z
  .object({
    packId: z.string(),
    embedderId: z.string(),
    /** People with at least one template. */
    enrolledPeople: z.int(),
    verification: z.object({
      targetFmr: rate,
      fmr: rate,
      threshold: z.number(),
      scoreForm: z.enum(['raw', 'normalized']),
      /** Why the rate is stricter than asked, if it is. */
      stricter: z.string().optional(),
    }),
    identification: z.object({
      targetFpir: rate,
      fmr: rate,
      threshold: z.number(),
      scoreForm: z.enum(['raw', 'normalized']),
      stricter: z.string().optional(),
    }),
    /** Threshold against false match rate, for the plot. */
    curve: z.array(z.object({ threshold: z.number(), fmr: rate, fnmr: rate.optional() })),
  })
  .meta({ id: 'OperatingPoint' });
export type OperatingPoint = z.infer<typeof operatingPoint>;

export const member = z
  .object({
    id,
    accountId: id,
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    personId: id.optional(),
    personName: z.string().optional(),
    twoFactorEnabled: z.boolean(),
    joinedAt: instant,
    lastSeenAt: instant.optional(),
  })
  .meta({ id: 'Member' });

export const invitation = z
  .object({
    id,
    email: z.string(),
    role: z.enum(MEMBER_ROLES),
    personId: id.optional(),
    expiresAt: instant,
    createdAt: instant,
  })
  .meta({ id: 'Invitation' });

export const apiKey = z
  .object({
    id,
    name: z.string(),
    /** First characters, to recognize it by. */
    prefix: z.string(),
    scopes: z.array(z.enum(PERMISSIONS)),
    createdAt: instant,
    expiresAt: instant.optional(),
    lastUsedAt: instant.optional(),
    revokedAt: instant.optional(),
  })
  .meta({ id: 'ApiKey' });

/** The key itself is told once. */
export const newApiKey = apiKey.extend({ key: z.string() }).meta({ id: 'NewApiKey' });

const apiKeyRequest = z.object({
  name: line(100),
  scopes: z.array(z.enum(PERMISSIONS)).min(1).max(PERMISSIONS.length),
  expiresAt: instant.optional(),
});

export const organizationRoutes = {
  createOrganization: defineRoute({
    id: 'createOrganization',
    method: 'POST',
    path: '/organizations',
    summary: 'Create an organization and own it',
    tag,
    access: 'account',
    body: z.object({ name: line(200), timeZone, language: languageTag }),
    response: organization,
    status: 201,
  }),
  getOrganization: defineRoute({
    id: 'getOrganization',
    method: 'GET',
    path: '/organization',
    summary: 'The organization you work in',
    tag,
    access: { permission: 'organization:read' },
    response: organization,
  }),
  updateOrganization: defineRoute({
    id: 'updateOrganization',
    method: 'PATCH',
    path: '/organization',
    summary: 'Change its name, time zone, language or rules',
    tag,
    access: { permission: 'organization:write' },
    body: z.object({
      name: line(200).optional(),
      timeZone: timeZone.optional(),
      language: languageTag.optional(),
      settings: organizationSettings.partial().optional(),
    }),
    response: organization,
  }),
  deleteOrganization: defineRoute({
    id: 'deleteOrganization',
    method: 'DELETE',
    path: '/organization',
    summary: 'Erase the organization with its people; its key is destroyed',
    tag,
    access: { permission: 'organization:delete' },
    stepUp: true,
    /** The name, typed again. */
    body: z.object({ confirmName: z.string().max(200) }),
  }),
  getOperatingPoint: defineRoute({
    id: 'getOperatingPoint',
    method: 'GET',
    path: '/organization/operating-point',
    summary: 'Thresholds that the rates come to with the people enrolled now',
    tag,
    access: { permission: 'organization:read' },
    response: operatingPoint,
  }),
  listMembers: defineRoute({
    id: 'listMembers',
    method: 'GET',
    path: '/members',
    summary: 'Accounts of the organization and their roles',
    tag: 'members',
    access: { permission: 'members:read' },
    query: pageQuery,
    response: pageOf(member),
  }),
  changeMember: defineRoute({
    id: 'changeMember',
    method: 'PATCH',
    path: '/members/:id',
    summary: 'Change a role, or link the account to a person',
    tag: 'members',
    access: { permission: 'members:write' },
    params: idParams,
    body: z.object({ role: z.enum(MEMBER_ROLES).optional(), personId: id.nullable().optional() }),
    response: member,
  }),
  removeMember: defineRoute({
    id: 'removeMember',
    method: 'DELETE',
    path: '/members/:id',
    summary: 'Take an account out of the organization',
    tag: 'members',
    access: { permission: 'members:write' },
    params: idParams,
  }),
  listInvitations: defineRoute({
    id: 'listInvitations',
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations that wait',
    tag: 'members',
    access: { permission: 'members:read' },
    query: pageQuery,
    response: pageOf(invitation),
  }),
  invite: defineRoute({
    id: 'invite',
    method: 'POST',
    path: '/invitations',
    summary: 'Invite an address to a role, or a person to their own account',
    tag: 'members',
    access: { permission: 'members:write' },
    body: z.object({ email: z.email().max(254), role: z.enum(MEMBER_ROLES), personId: id.optional() }),
    /** The link is told to the inviter too, for where no mail is set up. */
    response: invitation.extend({ link: z.string() }),
    status: 201,
  }),
  withdrawInvitation: defineRoute({
    id: 'withdrawInvitation',
    method: 'DELETE',
    path: '/invitations/:id',
    summary: 'Withdraw an invitation',
    tag: 'members',
    access: { permission: 'members:write' },
    params: idParams,
  }),
  readInvitation: defineRoute({
    id: 'readInvitation',
    method: 'POST',
    path: '/invitations/read',
    summary: 'What an invitation link invites to',
    tag: 'members',
    access: 'public',
    budget: 'sign-in',
    body: z.object({ token: z.string().min(20).max(200) }),
    response: z.object({ organizationName: z.string(), email: z.string(), role: z.enum(MEMBER_ROLES) }),
  }),
  acceptInvitation: defineRoute({
    id: 'acceptInvitation',
    method: 'POST',
    path: '/invitations/accept',
    summary: 'Join with the signed-in account',
    tag: 'members',
    access: 'account',
    body: z.object({ token: z.string().min(20).max(200) }),
    response: z.object({ organizationId: id }),
  }),
  listApiKeys: defineRoute({
    id: 'listApiKeys',
    method: 'GET',
    path: '/api-keys',
    summary: 'Keys of services',
    tag: 'api keys',
    access: { permission: 'api-keys:read' },
    query: pageQuery,
    response: pageOf(apiKey),
  }),
  createApiKey: defineRoute({
    id: 'createApiKey',
    method: 'POST',
    path: '/api-keys',
    summary: 'Make a key; it is shown this once',
    tag: 'api keys',
    access: { permission: 'api-keys:write' },
    stepUp: true,
    body: apiKeyRequest,
    response: newApiKey,
    status: 201,
  }),
  rotateApiKey: defineRoute({
    id: 'rotateApiKey',
    method: 'POST',
    path: '/api-keys/:id/rotate',
    summary: 'Replace a key; the old one works for a while yet',
    tag: 'api keys',
    access: { permission: 'api-keys:write' },
    stepUp: true,
    params: idParams,
    body: z.object({ graceMinutes: z.int().min(0).max(10_080).default(60) }),
    response: newApiKey,
    status: 201,
  }),
  revokeApiKey: defineRoute({
    id: 'revokeApiKey',
    method: 'DELETE',
    path: '/api-keys/:id',
    summary: 'End a key now',
    tag: 'api keys',
    access: { permission: 'api-keys:write' },
    params: idParams,
  }),
} as const;
