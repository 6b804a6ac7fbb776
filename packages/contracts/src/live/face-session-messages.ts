import { z } from 'zod';
import { id, instant, rate } from '../fields.js';
import { faceBox } from '../http/faces.js';
import { DECISIONS } from '../http/recognition.js';
import { problem } from '../problem.js';

/** What a person can be asked to do before the camera. Directions are the person's own. */
export const CHALLENGE_ACTIONS = ['blink', 'turn-left', 'turn-right', 'nod', 'smile', 'come-closer'] as const;
export const challengeAction = z.enum(CHALLENGE_ACTIONS);
export type ChallengeAction = z.infer<typeof challengeAction>;

export const FACE_SESSION_PHASES = ['find-face', 'hold-still', 'act', 'done', 'ended'] as const;

export const LIVENESS_HINTS = [
  'no-face',
  'several-faces',
  'move-closer',
  'move-back',
  'look-straight',
  'hold-still',
  'more-light',
  'less-light',
  'uncover-face',
  'too-early',
  'other-way',
  'return-to-middle',
  'again',
  'connection-slow',
] as const;
export type LivenessHint = (typeof LIVENESS_HINTS)[number];

export const LIVENESS_DECISIONS = ['live', 'not-live', 'unsure'] as const;
export const livenessDecision = z.enum(LIVENESS_DECISIONS);

/** One thing that was checked. Numbers are told to those who may read the recognition log, in the list of attempts. */
export const livenessFinding = z
  .object({
    check: z.string(),
    outcome: z.enum(['pass', 'fail', 'unsure']),
    /** Stable, dotted: `challenge.step-too-late`. */
    code: z.string(),
    measured: z.number().optional(),
    limit: z.number().optional(),
  })
  .meta({ id: 'LivenessFinding' });

/** After every frame that was judged, and at once when a step begins. */
export const faceSessionProgress = z
  .object({
    type: z.literal('progress'),
    /** Sequence of the newest frame that was judged; absent before the first. */
    sequence: z.int().optional(),
    /** Steps finished so far, and the index of the one under way. */
    stepIndex: z.int(),
    steps: z.int(),
    phase: z.enum(FACE_SESSION_PHASES),
    /** Set in phase `act`: what to ask for, one step at a time. */
    action: challengeAction.optional(),
    hint: z.enum(LIVENESS_HINTS).optional(),
    /** The largest face, in pixels of that frame. */
    face: faceBox.optional(),
  })
  .meta({ id: 'FaceSessionProgress' });
export type FaceSessionProgress = z.infer<typeof faceSessionProgress>;

/** The one result of a session. */
export const faceSessionResult = z
  .object({
    type: z.literal('result'),
    /** Whether the session reached what it was for: a live person and, where somebody was claimed, that person. */
    passed: z.boolean(),
    decision: livenessDecision,
    /** What the person can act on. */
    evidence: z.array(livenessFinding),
    /** For verify and attendance: what the comparison came to. */
    match: z
      .object({
        decision: z.enum(DECISIONS),
        person: z.object({ id, name: z.string() }).optional(),
        probability: rate.optional(),
      })
      .optional(),
    /** Present when passed: a signed proof, usable once, for a short time. */
    resultToken: z.string().optional(),
    resultExpiresAt: instant.optional(),
  })
  .meta({ id: 'FaceSessionResult' });
export type FaceSessionResult = z.infer<typeof faceSessionResult>;

export const faceSessionProblem = z
  .object({
    type: z.literal('problem'),
    problem,
    /** The session goes on with the next frame. Otherwise the socket closes. */
    goesOn: z.boolean().optional(),
  })
  .meta({ id: 'FaceSessionProblem' });

/** What the server says in a face session: text messages of the socket, and answers of the HTTP fallback. */
export const faceSessionMessage = z.discriminatedUnion('type', [
  faceSessionProgress,
  faceSessionResult,
  faceSessionProblem,
]);
export type FaceSessionMessage = z.infer<typeof faceSessionMessage>;
