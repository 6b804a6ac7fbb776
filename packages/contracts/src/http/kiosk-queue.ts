import { z } from 'zod';
import { id, idParams, instant, pageOf, pageQuery } from '../fields.js';
import { defineRoute } from '../route.js';
import { KIOSK_WAYS } from './kiosks.js';

const deviceTag = 'kiosk device';

/** Bytes of one picture in an entry, at most; sealed and signed it is 1.8 times as long. */
export const MAX_QUEUED_PICTURE_BYTES = 200_000;
/** Entries that are sent at once, at most. */
export const MAX_QUEUED_ENTRIES = 20;

/** Stretches of time in which a device worked that it tells at once, at most. */
export const MAX_WORKED_TIMES = 50;

/** A public key on P-256, as JSON Web Key. */
export const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().length(43),
  y: z.string().length(43),
});
export type PublicKey = z.infer<typeof publicKey>;

/** What was shown while there was no connection; inside of `sealed`, for the server only. */
export const queuedContent = z.discriminatedUnion('way', [
  z.object({ way: z.literal('face'), picture: z.base64url() }),
  z.object({ way: z.literal('qr'), code: z.string().min(1).max(200) }),
  z.object({ way: z.literal('pin'), number: z.string().min(1).max(100), pin: z.string().regex(/^\d{4,8}$/) }),
]);
export type QueuedContent = z.infer<typeof queuedContent>;

/** What a device signs of each entry, as the payload of a compact JWS (ES256). */
export const queuedEntry = z.strictObject({
  sequence: z.int().min(1),
  /** SHA-256 of the entry before, base64url; empty for the first. */
  previous: z.string().max(43),
  /** By the clock of the device. */
  takenAt: instant,
  /** What the clock of the server was ahead when the device last heard of it, ms. */
  clockOffsetMs: z.int().optional(),
  way: z.enum(KIOSK_WAYS),
  /** Compact JWE (ECDH-ES, A256GCM) of a queued content to the server's key. */
  sealed: z.string().max(MAX_QUEUED_PICTURE_BYTES * 2),
});
export type QueuedEntry = z.infer<typeof queuedEntry>;

/** What became of an entry. Everything but the first two wants somebody to look. */
export const QUEUE_OUTCOMES = [
  'recorded',
  'repeat',
  'unknown-face',
  'unsure-face',
  'attack',
  'no-face',
  'wrong-badge',
  'way-closed',
  'clock',
  'too-old',
  'unreadable',
] as const;
export type QueueOutcome = (typeof QUEUE_OUTCOMES)[number];

/** Said when nothing waits: what the device has kept, by its clock. */
export const keptTimes = z.object({
  /** Of the last entry it noted; 0 for none. */
  lastSequence: z.int().min(0),
  /** When it says so. */
  sentAt: instant,
  /** Times in which it worked, so that whoever came was noticed or noted. */
  worked: z.array(z.object({ from: instant, to: instant })).max(MAX_WORKED_TIMES),
});
export type KeptTimes = z.infer<typeof keptTimes>;

export const queuedResult = z
  .object({ sequence: z.int(), outcome: z.enum(QUEUE_OUTCOMES) })
  .meta({ id: 'QueuedResult' });

export const offlineEntry = z
  .object({
    id,
    sequence: z.int(),
    way: z.enum(KIOSK_WAYS),
    outcome: z.enum(QUEUE_OUTCOMES),
    /** When it happened, by the clock of the server. */
    at: instant,
    receivedAt: instant,
    /** Entries before this one that never came. */
    missingBefore: z.int(),
    personId: id.optional(),
    personName: z.string().optional(),
    dismissedAt: instant.optional(),
  })
  .meta({ id: 'OfflineEntry' });
export type OfflineEntry = z.infer<typeof offlineEntry>;

export const kioskQueueRoutes = {
  openKioskQueue: defineRoute({
    id: 'openKioskQueue',
    method: 'PUT',
    path: '/kiosk/queue',
    summary:
      'Name the key that signs what this device notes without a connection; answers where the queue stands',
    tag: deviceTag,
    access: { permission: 'kiosk:run' },
    body: z.object({ signingKey: publicKey, kept: keptTimes.optional() }),
    response: z.object({
      keyId: id,
      /** To seal contents to. */
      sealingKey: publicKey,
      lastSequence: z.int(),
      now: instant,
    }),
  }),
  sendKioskQueue: defineRoute({
    id: 'sendKioskQueue',
    method: 'POST',
    path: '/kiosk/queue',
    summary: 'Send what was noted without a connection, in order; what was sent before is not counted again',
    tag: deviceTag,
    access: { permission: 'kiosk:run' },
    body: z.object({
      keyId: id,
      /** By the clock of the device, when it sends this. */
      sentAt: instant,
      entries: z
        .array(
          z
            .string()
            .min(1)
            .max(MAX_QUEUED_PICTURE_BYTES * 3),
        )
        .min(1)
        .max(MAX_QUEUED_ENTRIES),
    }),
    response: z.object({ results: z.array(queuedResult), lastSequence: z.int() }),
  }),
  listOfflineEntries: defineRoute({
    id: 'listOfflineEntries',
    method: 'GET',
    path: '/kiosks/:id/offline-entries',
    summary: 'What a kiosk noted without a connection, newest first',
    tag: 'kiosks',
    access: { permission: 'kiosks:read' },
    params: idParams,
    query: pageQuery.extend({ only: z.enum(['all', 'conflicts']).default('all') }),
    response: pageOf(offlineEntry),
  }),
  dismissOfflineEntries: defineRoute({
    id: 'dismissOfflineEntries',
    method: 'POST',
    path: '/kiosks/:id/offline-entries/dismissal',
    summary: 'Say that conflicts were looked at, or that they want a look after all',
    tag: 'kiosks',
    access: { permission: 'kiosks:write' },
    params: idParams,
    body: z.object({ ids: z.array(id).min(1).max(200), isDismissed: z.boolean() }),
  }),
} as const;
