import { z } from 'zod';
import { id, instant } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'models';

export const modelPack = z
  .object({
    id: z.string(),
    version: z.int(),
    isActive: z.boolean(),
    embedderId: z.string(),
    dimension: z.int(),
    summary: z.string(),
    networks: z.array(z.object({ key: z.string(), license: z.string(), bytes: z.int() })),
    /** Measured figures with their run, where the pack has a calibration. */
    calibration: z.object({ run: z.string(), fmr: z.number(), fnmr: z.number().optional() }).optional(),
    templates: z.int(),
  })
  .meta({ id: 'ModelPack' });

export const modelRoutes = {
  listModels: defineRoute({
    id: 'listModels',
    method: 'GET',
    path: '/models',
    summary: 'Model packs, which is active, and what was measured',
    tag,
    access: { permission: 'models:read' },
    response: z.object({
      items: z.array(modelPack),
      history: z.array(z.object({ packId: z.string(), by: z.string(), at: instant })),
      /** Set while templates are being made for another pack. */
      reembedding: z.object({ jobId: id, packId: z.string() }).optional(),
    }),
  }),
  activateModel: defineRoute({
    id: 'activateModel',
    method: 'POST',
    path: '/models/:packId/activate',
    summary: 'Re-embed this organization in the background, then cut over; the old pack serves until then',
    tag,
    access: { permission: 'models:write' },
    params: z.object({ packId: z.string().regex(/^[a-z0-9][a-z0-9+.-]{0,79}$/) }),
    body: z.object({
      /** Cut over although some people have no kept picture and must enroll anew. */
      acceptOutdated: z.boolean().default(false),
    }),
    response: z.object({ jobId: id }),
    status: 202,
  }),
} as const;
