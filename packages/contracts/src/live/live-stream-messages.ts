import { z } from 'zod';
import { id, rate } from '../fields.js';
import { faceBox, rejectReason } from '../http/faces.js';
import { problem } from '../problem.js';

/** Where a client of live recognition connects, below the API's address; `?groupId=` looks for its people only, `?sessionId=` marks them as there. */
export const LIVE_STREAMS_PATH = '/live-streams';
/** Subprotocol of every socket. A token, for clients without a cookie, is offered as second subprotocol. */
export const LIVE_SUBPROTOCOL = 'mien.live.v1';

/**
 * What is known of a face: not decided yet, somebody, nobody who is enrolled, too like several or hidden by doubt, or a
 * presentation attack.
 */
export const TRACK_STATES = ['looking', 'known', 'unknown', 'unsure', 'spoof'] as const;

export const liveTrack = z.object({
  /** Of one face for as long as it is followed; unique within a stream. */
  trackId: z.int(),
  /** Pixels of the upright frame. */
  box: faceBox,
  state: z.enum(TRACK_STATES),
  /** Set when known. */
  person: z.object({ id, name: z.string() }).optional(),
  /** Calibrated probability that it is that person. */
  probability: rate.optional(),
  /** Passive presentation-attack score over the track; only told to those who may read the recognition log. */
  bonaFide: rate.optional(),
  quality: rate.optional(),
  /** What the person can do to be recognized. */
  advice: rejectReason.optional(),
});
export type LiveTrack = z.infer<typeof liveTrack>;

/** What the server sends over `/live-streams`, as JSON text. */
export const liveStreamMessage = z.discriminatedUnion('type', [
  /** First of all: what a client may send. */
  z.object({
    type: z.literal('ready'),
    maxFrameBytes: z.int(),
    maxFramesPerSecond: z.number(),
  }),
  /** Answers one frame. Frames that a newer one overtook are not answered. */
  z.object({
    type: z.literal('frame'),
    sequence: z.int(),
    /** Of the frame, as sent. */
    clientTimeMs: z.number(),
    /** From the arrival of the frame to this answer. */
    processingMs: z.number(),
    /** 0 when the frame is unusable. */
    width: z.int(),
    height: z.int(),
    tracks: z.array(liveTrack),
    /** Why nothing could be seen. */
    unusable: rejectReason.optional(),
  }),
  /** Something is wrong; the socket closes after it when the client cannot go on. */
  z.object({ type: z.literal('problem'), problem }),
]);
export type LiveStreamMessage = z.infer<typeof liveStreamMessage>;
