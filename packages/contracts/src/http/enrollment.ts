import { z } from 'zod';
import { id, instant, personParams, rate } from '../fields.js';
import { defineRoute } from '../route.js';
import { faceReport, rejectReason } from './faces.js';

const tag = 'enrollment';

export const CAPTURE_SOURCES = ['webcam', 'upload', 'import', 'api'] as const;

export const template = z
  .object({
    id,
    packId: z.string(),
    packVersion: z.int(),
    embedderId: z.string(),
    quality: rate,
    source: z.enum(CAPTURE_SOURCES),
    pose: z.object({ yawDeg: z.number(), pitchDeg: z.number(), rollDeg: z.number() }).optional(),
    /** Whether the active pack can read it. */
    isCurrent: z.boolean(),
    /** Present while the picture is kept. */
    pictureId: id.optional(),
    createdAt: instant,
  })
  .meta({ id: 'Template' });

/** Why a picture cannot be enrolled: a reason a person can act on, or who is already enrolled with this face. */
export const PICTURE_REFUSALS = [...rejectReason.options, 'duplicate', 'different-person'] as const;

export const pictureVerdict = z
  .object({
    accepted: z.boolean(),
    refusal: z.enum(PICTURE_REFUSALS).optional(),
    face: faceReport.optional(),
    width: z.int().optional(),
    height: z.int().optional(),
    /** Only told to those who may know. */
    duplicateOf: z.object({ personId: id, name: z.string() }).optional(),
    templateId: id.optional(),
  })
  .meta({ id: 'PictureVerdict' });
export type PictureVerdict = z.infer<typeof pictureVerdict>;

const captureQuery = z.object({ source: z.enum(CAPTURE_SOURCES).default('api') });

export const enrollmentRoutes = {
  previewEnrollment: defineRoute({
    id: 'previewEnrollment',
    method: 'POST',
    path: '/people/:personId/enrollments/preview',
    summary: 'Say of one picture whether it could be enrolled; store nothing',
    tag,
    access: { permission: 'templates:write', own: 'self:enroll' },
    budget: 'recognition',
    bodyKind: 'picture',
    params: personParams,
    query: captureQuery,
    response: pictureVerdict,
  }),
  enrollPerson: defineRoute({
    id: 'enrollPerson',
    method: 'POST',
    path: '/people/:personId/enrollments',
    summary:
      'Enroll 1 to 10 pictures of one person (multipart parts, or one raw picture); all are judged, good ones are kept',
    tag,
    access: { permission: 'templates:write', own: 'self:enroll' },
    budget: 'recognition',
    bodyKind: 'pictures',
    params: personParams,
    query: captureQuery.extend({
      /** `replace` deletes the earlier templates once a new one is stored. */
      mode: z.enum(['add', 'replace']).default('add'),
    }),
    response: z.object({ pictures: z.array(pictureVerdict), templates: z.array(template) }),
    status: 201,
  }),
  askToEnroll: defineRoute({
    id: 'askToEnroll',
    method: 'POST',
    path: '/enrollment-requests',
    summary:
      'Ask people to enroll, once a day at most; those who have no template of the active pack and agreed',
    tag,
    access: { permission: 'templates:write' },
    body: z.object({ personIds: z.array(id).min(1).max(200) }),
    response: z.object({ asked: z.int(), passedOver: z.int() }),
  }),
  deleteFaces: defineRoute({
    id: 'deleteFaces',
    method: 'POST',
    path: '/enrollment-deletions',
    summary: 'Delete every template of several people',
    tag,
    access: { permission: 'templates:write' },
    stepUp: true,
    body: z.object({ personIds: z.array(id).min(1).max(200) }),
    response: z.object({ people: z.int(), templates: z.int() }),
  }),
  listTemplates: defineRoute({
    id: 'listTemplates',
    method: 'GET',
    path: '/people/:personId/templates',
    summary: 'Templates of a person, never the vectors themselves',
    tag,
    access: { permission: 'templates:read', own: 'self:read' },
    params: personParams,
    response: z.object({ items: z.array(template) }),
  }),
  deleteTemplate: defineRoute({
    id: 'deleteTemplate',
    method: 'DELETE',
    path: '/people/:personId/templates/:templateId',
    summary: 'Delete one template and its picture',
    tag,
    access: { permission: 'templates:write', own: 'self:enroll' },
    params: personParams.extend({ templateId: id }),
  }),
  deleteTemplates: defineRoute({
    id: 'deleteTemplates',
    method: 'DELETE',
    path: '/people/:personId/templates',
    summary: 'Delete every template of a person',
    tag,
    access: { permission: 'templates:write', own: 'self:enroll' },
    params: personParams,
    response: z.object({ deleted: z.int() }),
  }),
  getPicture: defineRoute({
    id: 'getPicture',
    method: 'GET',
    path: '/people/:personId/pictures/:pictureId',
    summary: 'A kept picture',
    tag,
    access: { permission: 'templates:read', own: 'self:read' },
    params: personParams.extend({ pictureId: id }),
    streams: 'image/jpeg',
  }),
} as const;
