import { z } from 'zod';
import { id, idParams, instant, languageTag, line, rate } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'kiosks';

/** By what somebody is recognized at a kiosk. */
export const KIOSK_WAYS = ['face', 'qr', 'pin'] as const;
export type KioskWay = (typeof KIOSK_WAYS)[number];

/** What a kiosk's camera does, as the device says. */
export const KIOSK_CAMERA_STATES = ['working', 'starting', 'failed', 'off'] as const;

export const kioskSettings = z
  .object({
    language: languageTag,
    hasSound: z.boolean(),
    ways: z
      .array(z.enum(KIOSK_WAYS))
      .min(1)
      .refine((ways) => new Set(ways).size === ways.length, 'Name each way once.'),
    /** Said above the name of whom it recognized; absent: the product's own words. */
    greeting: line(80).optional(),
    /** Shown while nobody is there. */
    idleText: line(200).optional(),
    /** Calibrated probability below which a face counts as not sure. */
    minProbability: rate,
    /** Which way people go who are recognized here; absent: both, so that it is told from what came before. */
    direction: z.enum(['in', 'out']).optional(),
  })
  .meta({ id: 'KioskSettings' });
export type KioskSettings = z.infer<typeof kioskSettings>;

/** Digits; not all the same and not in a row, which are what strangers try first. */
export const pinCode = z
  .string()
  .regex(/^\d{4,8}$/, 'Use 4 to 8 digits.')
  .refine((pin) => {
    const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
    const [step] = steps;
    return steps.size > 1 || step === undefined || Math.abs(step) > 1;
  }, 'Digits that are all the same or in a row are too easy to guess.');

export const KIOSK_STATES = ['waiting', 'online', 'offline', 'revoked'] as const;

export const kiosk = z
  .object({
    id,
    name: z.string(),
    place: z.string(),
    /** Only people of this group are recognized; absent: everybody. */
    groupId: id.optional(),
    settings: kioskSettings,
    /** `waiting` for a device to be enrolled. */
    state: z.enum(KIOSK_STATES),
    codeExpiresAt: instant.optional(),
    enrolledAt: instant.optional(),
    lastSeenAt: instant.optional(),
    camera: z.enum(KIOSK_CAMERA_STATES).optional(),
    createdAt: instant,
  })
  .meta({ id: 'Kiosk' });
export type Kiosk = z.infer<typeof kiosk>;

export const kioskWithCode = z
  .object({
    kiosk,
    /** To be typed on the device; shown this once. */
    code: z.string(),
    codeExpiresAt: instant,
  })
  .meta({ id: 'KioskWithCode' });

/** What a kiosk knows of itself. */
export const ownKiosk = z
  .object({
    id,
    name: z.string(),
    place: z.string(),
    organizationName: z.string(),
    settings: kioskSettings,
    csrfToken: z.string(),
  })
  .meta({ id: 'OwnKiosk' });
export type OwnKiosk = z.infer<typeof ownKiosk>;

/** Somebody was recognized and it is on record. */
export const kioskGreeting = z
  .object({
    name: z.string(),
    at: instant,
    way: z.enum(KIOSK_WAYS),
    /** They were recognized here a moment ago; that one counts. */
    isRepeat: z.boolean(),
  })
  .meta({ id: 'KioskGreeting' });
export type KioskGreeting = z.infer<typeof kioskGreeting>;

export const presentation = z.discriminatedUnion('way', [
  z.object({ way: z.literal('qr'), code: z.string().min(1).max(200) }),
  z.object({ way: z.literal('pin'), number: line(100), pin: z.string().regex(/^\d{4,8}$/) }),
]);

const changeable = { name: line(100), place: line(100), settings: kioskSettings, pin: pinCode };
const mayRun = { permission: 'kiosk:run' } as const;
const mayWrite = { permission: 'kiosks:write' } as const;
const deviceTag = 'kiosk device';

export const kioskRoutes = {
  listKiosks: defineRoute({
    id: 'listKiosks',
    method: 'GET',
    path: '/kiosks',
    summary: 'Every kiosk and how it is',
    tag,
    access: { permission: 'kiosks:read' },
    response: z.object({ items: z.array(kiosk) }),
  }),
  createKiosk: defineRoute({
    id: 'createKiosk',
    method: 'POST',
    path: '/kiosks',
    summary: 'Add a kiosk; answers the code to enroll its device with',
    tag,
    access: mayWrite,
    body: z.object({ ...changeable, groupId: id.optional() }),
    response: kioskWithCode,
    status: 201,
  }),
  updateKiosk: defineRoute({
    id: 'updateKiosk',
    method: 'PATCH',
    path: '/kiosks/:id',
    summary: 'Change a kiosk; its device follows at once',
    tag,
    access: mayWrite,
    params: idParams,
    body: z.object({ ...changeable, groupId: id.nullable() }).partial(),
    response: kiosk,
  }),
  renewKioskCode: defineRoute({
    id: 'renewKioskCode',
    method: 'POST',
    path: '/kiosks/:id/code',
    summary:
      'A new code, for another device or one that lost its access; the device before it goes on until then',
    tag,
    access: mayWrite,
    params: idParams,
    response: kioskWithCode,
  }),
  revokeKiosk: defineRoute({
    id: 'revokeKiosk',
    method: 'POST',
    path: '/kiosks/:id/revoke',
    summary: 'Take the access away from the device, at once',
    tag,
    access: mayWrite,
    params: idParams,
    response: kiosk,
  }),
  deleteKiosk: defineRoute({
    id: 'deleteKiosk',
    method: 'DELETE',
    path: '/kiosks/:id',
    summary: 'Delete a kiosk; what it saw stays',
    tag,
    access: mayWrite,
    params: idParams,
  }),
  enrollKiosk: defineRoute({
    id: 'enrollKiosk',
    method: 'POST',
    path: '/kiosk/enrollment',
    summary: 'Become a kiosk by a code; the access comes as a cookie that only the browser can read',
    tag: deviceTag,
    access: 'public',
    budget: 'sign-in',
    body: z.object({ code: z.string().min(1).max(40) }),
    response: ownKiosk,
  }),
  getOwnKiosk: defineRoute({
    id: 'getOwnKiosk',
    method: 'GET',
    path: '/kiosk',
    summary: 'What this kiosk is to do',
    tag: deviceTag,
    access: mayRun,
    response: ownKiosk,
  }),
  presentAtKiosk: defineRoute({
    id: 'presentAtKiosk',
    method: 'POST',
    path: '/kiosk/presentations',
    summary: 'Recognize somebody by their QR code, or by number and PIN',
    tag: deviceTag,
    access: mayRun,
    body: presentation,
    response: kioskGreeting,
  }),
  reportKioskHealth: defineRoute({
    id: 'reportKioskHealth',
    method: 'POST',
    path: '/kiosk/health',
    summary: 'Say how the device is',
    tag: deviceTag,
    access: mayRun,
    body: z.object({ camera: z.enum(KIOSK_CAMERA_STATES) }),
  }),
  unlockKiosk: defineRoute({
    id: 'unlockKiosk',
    method: 'POST',
    path: '/kiosk/unlock',
    summary: "Check the administrator's PIN before the device shows its settings",
    tag: deviceTag,
    access: mayRun,
    body: z.object({ pin: z.string().max(20) }),
  }),
  leaveKiosk: defineRoute({
    id: 'leaveKiosk',
    method: 'POST',
    path: '/kiosk/departure',
    summary: 'Give up the access of this device',
    tag: deviceTag,
    access: mayRun,
    body: z.object({ pin: z.string().max(20) }),
  }),
} as const;
