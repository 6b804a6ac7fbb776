import { z } from 'zod';
import { id, instant, languageTag, line, paragraphs, personParams } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'consent';

/** What a face may be used for; each is asked for by itself. */
export const CONSENT_PURPOSES = ['recognition', 'attendance', 'sign-in', 'picture-storage'] as const;
export const consentPurpose = z.enum(CONSENT_PURPOSES);
export type ConsentPurpose = z.infer<typeof consentPurpose>;

export const consentText = z
  .object({
    id,
    purpose: consentPurpose,
    version: z.int(),
    language: languageTag,
    title: z.string(),
    body: z.string(),
    publishedAt: instant,
  })
  .meta({ id: 'ConsentText' });

export const consent = z
  .object({
    id,
    purpose: consentPurpose,
    version: z.int(),
    givenAt: instant,
    givenBy: z.enum(['person', 'staff']),
    /** Where the proof lies, when staff recorded it: "signed form, folder 3". */
    evidence: z.string().optional(),
    recordedBy: z.string().optional(),
    withdrawnAt: instant.optional(),
    /** Ended because the person agreed to a newer text, not because they withdrew. */
    isReplaced: z.boolean().optional(),
    /** A newer text has been published; ask again. */
    isOutdated: z.boolean(),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof consent>;

const consentList = z.object({ items: z.array(consent) });

export const consentRoutes = {
  listConsentTexts: defineRoute({
    id: 'listConsentTexts',
    method: 'GET',
    path: '/consent-texts',
    summary: 'The texts in force, one per purpose and language',
    tag,
    access: { permission: 'organization:read' },
    query: z.object({ history: z.enum(['true', 'false']).default('false') }),
    response: z.object({ items: z.array(consentText) }),
  }),
  publishConsentText: defineRoute({
    id: 'publishConsentText',
    method: 'POST',
    path: '/consent-texts',
    summary: 'Publish a new version of a text, in one or more languages',
    tag,
    access: { permission: 'consent:publish' },
    body: z.object({
      purpose: consentPurpose,
      texts: z
        .array(z.object({ language: languageTag, title: line(200), body: paragraphs(20_000) }))
        .min(1)
        .max(10),
    }),
    response: z.object({ items: z.array(consentText) }),
    status: 201,
  }),
  listConsents: defineRoute({
    id: 'listConsents',
    method: 'GET',
    path: '/people/:personId/consents',
    summary: 'Every consent a person gave and withdrew',
    tag,
    access: { permission: 'consent:read', own: 'self:read' },
    params: personParams,
    response: consentList,
  }),
  giveConsent: defineRoute({
    id: 'giveConsent',
    method: 'POST',
    path: '/people/:personId/consents',
    summary: 'Give consent oneself, or record it with its evidence',
    tag,
    access: { permission: 'consent:record', own: 'self:consent' },
    params: personParams,
    body: z.object({
      purposes: z.array(consentPurpose).min(1).max(CONSENT_PURPOSES.length),
      language: languageTag,
      /** Needed when somebody else than the person records it. */
      evidence: line(1000).optional(),
    }),
    response: consentList,
    status: 201,
  }),
  withdrawConsent: defineRoute({
    id: 'withdrawConsent',
    method: 'POST',
    path: '/people/:personId/consents/withdraw',
    summary: 'Withdraw consent; templates that need it are deleted at once',
    tag,
    access: { permission: 'consent:record', own: 'self:consent' },
    params: personParams,
    body: z.object({ purposes: z.array(consentPurpose).min(1).max(CONSENT_PURPOSES.length) }),
    response: consentList.extend({ deletedTemplates: z.int() }),
  }),
} as const;
