import { z } from 'zod';
import { id, instant, line, pageOf, pageQuery, rate } from '../fields.js';
import { defineRoute } from '../route.js';
import { SIGHTING_SOURCES } from './attendance.js';

/** That somebody was somewhere, and by what it is known. */
export const sightingEntry = z
  .object({
    id,
    at: instant,
    person: z.object({ id, name: z.string() }),
    source: z.enum(SIGHTING_SOURCES),
    /** The place of a kiosk or group photo, or the name of a camera. */
    place: z.string(),
    direction: z.enum(['in', 'out']).optional(),
    /** That it was this person; absent where no face was compared. */
    probability: rate.optional(),
    /** When it got here, where a device was cut off until then. */
    recordedAt: instant.optional(),
  })
  .meta({ id: 'SightingEntry' });
export type SightingEntry = z.infer<typeof sightingEntry>;

export const sightingRoutes = {
  listSightings: defineRoute({
    id: 'listSightings',
    method: 'GET',
    path: '/sightings',
    summary: 'Who was seen where, by what and how surely, newest first; of people the caller sees',
    tag: 'recognition',
    access: { permission: 'recognition-log:read' },
    query: pageQuery.extend({
      personId: id.optional(),
      source: z.enum(SIGHTING_SOURCES).optional(),
      /** Part of the name of the place. */
      place: line(80).optional(),
      from: instant.optional(),
      to: instant.optional(),
    }),
    response: pageOf(sightingEntry),
  }),
} as const;
