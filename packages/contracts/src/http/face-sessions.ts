import { z } from 'zod';
import { id, idParams, instant, line, pageOf, pageQuery, personParams, rate } from '../fields.js';
import {
  CHALLENGE_ACTIONS,
  challengeAction,
  faceSessionMessage,
  livenessDecision,
  livenessFinding,
} from '../live/face-session-messages.js';
import { defineRoute } from '../route.js';
import { pictureVerdict, template } from './enrollment.js';
import { DECISIONS } from './recognition.js';

const tag = 'face sessions';

/** Header that carries the token of a session; it is never part of an address. */
export const FACE_SESSION_HEADER = 'x-mien-face-session';
/** Number of a frame sent by HTTP, rising by any step. */
export const FRAME_SEQUENCE_HEADER = 'x-mien-sequence';
/** When the client took it: milliseconds of a clock that only moves forward. */
export const FRAME_TIME_HEADER = 'x-mien-captured-at';

export const FACE_SESSION_PURPOSES = ['enroll', 'verify', 'sign-in', 'attendance', 'step-up'] as const;
export const faceSessionPurpose = z.enum(FACE_SESSION_PURPOSES);
export type FaceSessionPurpose = z.infer<typeof faceSessionPurpose>;

/** Actions a person cannot or does not want to do; at least two of them have to remain. */
const without = z.array(challengeAction).max(CHALLENGE_ACTIONS.length).default([]);

/** Longest frame that is taken, also by the socket. */
export const FACE_FRAME_BYTES = 400 * 1024;

export const faceSession = z
  .object({
    id,
    /** Of this session alone; it comes back in the result. */
    nonce: z.string(),
    /** Proves that this session is yours: `x-mien-face-session`, or the second subprotocol of the socket. */
    token: z.string(),
    expiresAt: instant,
    limits: z.object({
      frameBytes: z.int(),
      framesPerSecond: z.int(),
      frames: z.int(),
      /** Longest edge of a frame, pixels. */
      edgePx: z.int(),
    }),
    /** How many steps will be asked for; which ones is told one at a time. */
    steps: z.int(),
  })
  .meta({ id: 'FaceSession' });
export type FaceSession = z.infer<typeof faceSession>;

export const faceSessionAttempt = z
  .object({
    id,
    purpose: faceSessionPurpose,
    startedAt: instant,
    /** Absent while it is open, or when it was left. */
    endedAt: instant.optional(),
    status: z.enum(['open', 'ended', 'left']),
    person: z.object({ id, name: z.string() }).optional(),
    /** Absent without a result. */
    decision: livenessDecision.optional(),
    passed: z.boolean().optional(),
    match: z.enum(DECISIONS).optional(),
    probability: rate.optional(),
    evidence: z.array(livenessFinding),
    /** What was asked for, in order; told once the session is over. */
    actions: z.array(challengeAction),
    frames: z.int(),
    durationMs: z.number().optional(),
    /** From the last frame to the decision. */
    decisionMs: z.number().optional(),
    isUsed: z.boolean(),
    requestedBy: z.string(),
  })
  .meta({ id: 'FaceSessionAttempt' });
export type FaceSessionAttempt = z.infer<typeof faceSessionAttempt>;

const resultToken = z.string().min(20).max(4096);

export const faceSessionRoutes = {
  startFaceSession: defineRoute({
    id: 'startFaceSession',
    method: 'POST',
    path: '/face-sessions',
    summary: 'Begin a live session before a camera: to enroll, to verify, or to record attendance',
    tag,
    access: { permission: 'organization:read' },
    budget: 'recognition',
    body: z.object({
      purpose: z.enum(['enroll', 'verify', 'attendance']),
      /** Whom it is about; needed to enroll and to verify. */
      personId: id.optional(),
      without,
    }),
    response: faceSession,
    status: 201,
  }),
  startFaceSignIn: defineRoute({
    id: 'startFaceSignIn',
    method: 'POST',
    path: '/sign-in/face-sessions',
    summary: 'Begin to sign in by face: with an address, or after the password as its second factor',
    tag,
    access: 'public',
    budget: 'sign-in',
    body: z.object({
      /** Absent after the password: its cookie says whose turn it is. */
      email: z.email().max(254).optional(),
      without,
    }),
    response: faceSession,
    status: 201,
  }),
  startFaceStepUp: defineRoute({
    id: 'startFaceStepUp',
    method: 'POST',
    path: '/session/step-up/face-sessions',
    summary: 'Begin to show your face again before something sensitive, or as your second factor',
    tag,
    access: 'account',
    budget: 'sign-in',
    body: z.object({ without }),
    response: faceSession,
    status: 201,
  }),
  getFaceSession: defineRoute({
    id: 'getFaceSession',
    method: 'GET',
    path: '/face-sessions/:id',
    summary: 'Where a session stands, for the holder of its token: to go on after a lost connection',
    tag,
    access: 'public',
    params: idParams,
    response: z.object({ expiresAt: instant, message: faceSessionMessage }),
  }),
  cancelFaceSession: defineRoute({
    id: 'cancelFaceSession',
    method: 'DELETE',
    path: '/face-sessions/:id',
    summary: 'Leave a session, for the holder of its token: nothing more comes of it',
    tag,
    access: 'public',
    params: idParams,
  }),
  sendFaceFrame: defineRoute({
    id: 'sendFaceFrame',
    method: 'POST',
    path: '/face-sessions/:id/frames',
    summary: 'One JPEG frame, where a web socket cannot be opened; answers what the socket would say',
    tag,
    access: 'public',
    budget: 'recognition',
    bodyKind: 'picture',
    bodyBytes: FACE_FRAME_BYTES,
    params: idParams,
    response: faceSessionMessage,
  }),
  listFaceSessions: defineRoute({
    id: 'listFaceSessions',
    method: 'GET',
    path: '/face-sessions',
    summary: 'Attempts before the camera with what was decided and why, newest first',
    tag,
    access: { permission: 'recognition-log:read' },
    query: pageQuery.extend({
      purpose: faceSessionPurpose.optional(),
      decision: livenessDecision.optional(),
      passed: z.enum(['true', 'false']).optional(),
      personId: id.optional(),
      from: instant.optional(),
      to: instant.optional(),
    }),
    response: pageOf(faceSessionAttempt),
  }),
  redeemFaceSession: defineRoute({
    id: 'redeemFaceSession',
    method: 'POST',
    path: '/face-sessions/results',
    summary: 'Use the result of a verification that a client shows: true once, for its organization',
    tag,
    access: { permission: 'faces:verify' },
    body: z.object({ resultToken, purpose: z.enum(['verify', 'attendance']), nonce: line(64).optional() }),
    response: z.object({
      sessionId: id,
      purpose: faceSessionPurpose,
      personId: id,
      endedAt: instant,
      nonce: z.string(),
    }),
  }),
  enrollFaceSession: defineRoute({
    id: 'enrollFaceSession',
    method: 'POST',
    path: '/people/:personId/enrollments/live',
    summary: 'Enroll the best frames of a live session',
    tag,
    access: { permission: 'templates:write', own: 'self:enroll' },
    budget: 'recognition',
    params: personParams,
    body: z.object({ resultToken, mode: z.enum(['add', 'replace']).default('add') }),
    response: z.object({ pictures: z.array(pictureVerdict), templates: z.array(template) }),
    status: 201,
  }),
  signInByFace: defineRoute({
    id: 'signInByFace',
    method: 'POST',
    path: '/sign-in/face',
    summary: 'Sign in with the result of a session; the answer sets the cookie',
    tag,
    access: 'public',
    budget: 'sign-in',
    body: z.object({ resultToken }),
  }),
  stepUpByFace: defineRoute({
    id: 'stepUpByFace',
    method: 'POST',
    path: '/session/step-up/face',
    summary: 'Show with the result of a session that it is still you',
    tag,
    access: 'account',
    budget: 'sign-in',
    body: z.object({ resultToken }),
  }),
} as const;
