import { z } from 'zod';
import { id, idParams, instant, line, pageOf, pageQuery, rate } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'cameras';

const MAX_ADDRESS = 2_000;
const MINUTES_A_DAY = 24 * 60;
const LEAST_SHARE = 0.05;

/** Why an address is not taken. */
export const CAMERA_ADDRESS_FAULTS = ['malformed', 'scheme', 'outside-folder', 'not-a-device'] as const;

/** Why a camera gives no frames. */
export const CAMERA_FAILURES = [
  'no-ffmpeg',
  'blocked',
  'unreachable',
  'refused',
  'unauthorized',
  'certificate',
  'not-found',
  'busy',
  'not-a-video',
  'stalled',
  'interrupted',
  'ended',
  /** Its group was deleted: nobody is looked for until another one is chosen. */
  'no-group',
  /** Frames come, and faces are not recognized in them. */
  'not-recognizing',
] as const;
export type CameraFailureCode = (typeof CAMERA_FAILURES)[number];

/**
 * What a camera does: `off`, outside its hours (`paused`), for nobody to read it yet (`waiting`), or what came of
 * reading it.
 */
export const CAMERA_STATES = [
  'off',
  'paused',
  'waiting',
  'connecting',
  'running',
  'stalled',
  'failed',
  'ended',
] as const;

/** The part of the picture that is looked at, in shares of its width and height from the top left. */
export const cameraRegion = z
  .object({ x: rate, y: rate, width: rate.min(LEAST_SHARE), height: rate.min(LEAST_SHARE) })
  .refine(
    ({ x, y, width, height }) => x + width <= 1.0001 && y + height <= 1.0001,
    'Stay within the picture.',
  )
  .meta({ id: 'CameraRegion' });
export type CameraRegion = z.infer<typeof cameraRegion>;

/** Hours of one day of the week, in the organization's time zone. */
export const cameraHours = z
  .object({
    /** 1 is Monday, 7 Sunday. */
    day: z.int().min(1).max(7),
    /** Minutes after midnight. */
    fromMinute: z
      .int()
      .min(0)
      .max(MINUTES_A_DAY - 1),
    toMinute: z.int().min(1).max(MINUTES_A_DAY),
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, 'The end comes after the beginning.')
  .meta({ id: 'CameraHours' });
export type CameraHours = z.infer<typeof cameraHours>;

/** rtsp://, rtsps://, http://, https://, /dev/video0, or file:name of a film in the folder of films. May hold a password. */
const address = line(MAX_ADDRESS);

const terms = {
  name: line(80),
  /** Look for the people of this group only; null: everybody. */
  groupId: id.nullable(),
  region: cameraRegion.nullable(),
  maxFramesPerSecond: z.int().min(1).max(30),
  /** Empty: at all times. */
  hours: z.array(cameraHours).max(50),
  isOn: z.boolean(),
  /** How long somebody has to be seen to have been there, seconds. */
  dwellSeconds: z.number().min(0).max(60),
  /** Somebody who comes and goes is recorded once in this time. */
  againMinutes: z.int().min(1).max(1_440),
};

export const camera = z
  .object({
    id,
    ...terms,
    /** Where it is, without credentials and path. */
    shownAddress: z.string(),
    kind: z.enum(['rtsp', 'http', 'file', 'device']),
    state: z.enum(CAMERA_STATES),
    failure: z.enum(CAMERA_FAILURES).optional(),
    /** Since when it is in this state. */
    stateAt: instant.optional(),
    framesPerSecond: z.number().optional(),
    lastFrameAt: instant.optional(),
    /** Different people recognized in the last 24 hours. */
    peopleSeen: z.int(),
    /** Process that reads it. */
    readBy: z.string().optional(),
    createdAt: instant,
  })
  .meta({ id: 'Camera' });
export type Camera = z.infer<typeof camera>;

const choice = {
  groupId: terms.groupId.default(null),
  region: terms.region.default(null),
  maxFramesPerSecond: terms.maxFramesPerSecond.default(10),
  hours: terms.hours.default([]),
  isOn: terms.isOn.default(true),
  dwellSeconds: terms.dwellSeconds.default(1),
  againMinutes: terms.againMinutes.default(5),
};

export const cameraRoutes = {
  listCameras: defineRoute({
    id: 'listCameras',
    method: 'GET',
    path: '/cameras',
    summary: 'Cameras and how they do, by name',
    tag,
    access: { permission: 'cameras:read' },
    query: pageQuery,
    response: pageOf(camera),
  }),
  createCamera: defineRoute({
    id: 'createCamera',
    method: 'POST',
    path: '/cameras',
    summary: 'Add a camera; its address is kept sealed and never shown whole again',
    tag,
    access: { permission: 'cameras:write' },
    body: z.object({ name: terms.name, address, ...choice }),
    response: camera,
    status: 201,
  }),
  getCamera: defineRoute({
    id: 'getCamera',
    method: 'GET',
    path: '/cameras/:id',
    summary: 'One camera',
    tag,
    access: { permission: 'cameras:read' },
    params: idParams,
    response: camera,
  }),
  updateCamera: defineRoute({
    id: 'updateCamera',
    method: 'PATCH',
    path: '/cameras/:id',
    summary: 'Change a camera; it goes on by the change within seconds',
    tag,
    access: { permission: 'cameras:write' },
    params: idParams,
    body: z.object({ ...terms, address }).partial(),
    response: camera,
  }),
  deleteCamera: defineRoute({
    id: 'deleteCamera',
    method: 'DELETE',
    path: '/cameras/:id',
    summary: 'Remove a camera; what it saw stays in the recognition log',
    tag,
    access: { permission: 'cameras:write' },
    params: idParams,
  }),
  testCamera: defineRoute({
    id: 'testCamera',
    method: 'POST',
    path: '/cameras/tests',
    summary: 'Try an address, or a camera that is there, and get a picture of it that is not kept',
    tag,
    access: { permission: 'cameras:write' },
    budget: 'export',
    body: z
      .object({ address: address.optional(), cameraId: id.optional() })
      .refine(
        (asked) => (asked.address === undefined) !== (asked.cameraId === undefined),
        'Give an address or a camera.',
      ),
    response: z.object({
      works: z.boolean(),
      failure: z.enum(CAMERA_FAILURES).optional(),
      /** A JPEG, as base64. */
      picture: z.string().optional(),
    }),
  }),
  previewCamera: defineRoute({
    id: 'previewCamera',
    method: 'GET',
    path: '/cameras/:id/preview',
    summary: 'What a camera sees now, as far as it is looked at; it is not kept',
    tag,
    access: { permission: 'cameras:read' },
    budget: 'upload',
    params: idParams,
    streams: 'image/jpeg',
  }),
} as const;
