import { z } from 'zod';
import { faceBox, rejectReason } from '../http/faces.js';
import { kioskGreeting } from '../http/kiosks.js';
import { problem } from '../problem.js';
import { TRACK_STATES } from './live-stream-messages.js';

/** Where a kiosk sends its camera's frames, below the API's address. */
export const KIOSK_STREAM_PATH = '/kiosk/stream';

/** A face before a kiosk. Who it is comes with a greeting only. */
export const kioskFace = z.object({
  trackId: z.int(),
  /** Pixels of the upright frame. */
  box: faceBox,
  state: z.enum(TRACK_STATES),
  advice: rejectReason.optional(),
});
export type KioskFace = z.infer<typeof kioskFace>;

/** What the server sends over `/kiosk/stream`, as JSON text. */
export const kioskMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    maxFrameBytes: z.int(),
    maxFramesPerSecond: z.number(),
  }),
  /** Answers one frame. Frames that a newer one overtook are not answered. */
  z.object({
    type: z.literal('frame'),
    sequence: z.int(),
    width: z.int(),
    height: z.int(),
    faces: z.array(kioskFace),
  }),
  z.object({ type: z.literal('greeting'), trackId: z.int(), greeting: kioskGreeting }),
  /** The kiosk was changed: read it again. */
  z.object({ type: z.literal('changed') }),
  /** Something is wrong; the socket closes after it when the device cannot go on. */
  z.object({ type: z.literal('problem'), problem }),
]);
export type KioskMessage = z.infer<typeof kioskMessage>;
