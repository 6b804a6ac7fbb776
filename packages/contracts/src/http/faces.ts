import { REJECT_REASONS } from '@mien/biometrics';
import { z } from 'zod';
import { rate } from '../fields.js';

/** Pixels of the upright picture, origin top left. */
export const faceBox = z
  .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .meta({ id: 'FaceBox' });

export const rejectReason = z.enum(REJECT_REASONS);

/** What was measured of one face. A field is absent when it was not measured. */
export const faceReport = z
  .object({
    box: faceBox,
    detectionScore: rate,
    quality: rate.optional(),
    /** Score in [0, 1] that a live person was before the camera; not a probability. */
    bonaFide: rate.optional(),
    pose: z.object({ yawDeg: z.number(), pitchDeg: z.number(), rollDeg: z.number() }).optional(),
    /** One sentence of advice per reason is in the web application. */
    advice: rejectReason.optional(),
  })
  .meta({ id: 'FaceReport' });
export type FaceReport = z.infer<typeof faceReport>;
