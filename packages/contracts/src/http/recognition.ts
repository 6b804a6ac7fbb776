import { z } from 'zod';
import { id, idParams, instant, pageOf, pageQuery, rate } from '../fields.js';
import { defineRoute } from '../route.js';
import { faceReport, rejectReason } from './faces.js';

const tag = 'recognition';

export const DECISIONS = ['match', 'ambiguous', 'unknown', 'rejected'] as const;

/** How a decision came about: what was asked for, what was used, and by which model. */
export const evidence = z
  .object({
    packId: z.string(),
    scoreForm: z.enum(['raw', 'normalized']),
    threshold: z.number(),
    /** Rate the threshold keeps: FMR of one comparison. */
    fmr: rate,
    /** Why it is stricter than the setting, if it is. */
    stricter: z.string().optional(),
    comparedPeople: z.int(),
    /** `between-thresholds`, `close-runner-up`, `beyond-calibration` or `corrected`, when ambiguous. */
    ambiguity: z.string().optional(),
  })
  .meta({ id: 'Evidence' });

export const candidate = z
  .object({
    personId: id,
    name: z.string(),
    /** Similarity in the evidence's score form. Not a probability. Only told to those who may read the log. */
    score: z.number().optional(),
    /** Calibrated probability that this is the person; rounded for those who may not read the log. */
    probability: rate,
  })
  .meta({ id: 'Candidate' });

export const verification = z
  .object({
    /** Entry of the recognition log. */
    logId: id,
    decision: z.enum(DECISIONS),
    /** Set when rejected: what the person can do about it. */
    reason: rejectReason.optional(),
    probability: rate.optional(),
    score: z.number().optional(),
    face: faceReport.optional(),
    evidence: evidence.optional(),
    width: z.int().optional(),
    height: z.int().optional(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof verification>;

export const identifiedFace = z
  .object({
    logId: id,
    decision: z.enum(DECISIONS),
    reason: rejectReason.optional(),
    /** Best first; the first is the match when there is one. */
    candidates: z.array(candidate),
    face: faceReport,
    evidence: evidence.optional(),
  })
  .meta({ id: 'IdentifiedFace' });

export const identification = z
  .object({ width: z.int(), height: z.int(), faces: z.array(identifiedFace) })
  .meta({ id: 'Identification' });
export type Identification = z.infer<typeof identification>;

export const logEntry = z
  .object({
    id,
    at: instant,
    kind: z.enum(['verification', 'identification']),
    decision: z.enum(DECISIONS),
    reason: z.string().optional(),
    /** Whom the decision names, or who was claimed. */
    person: z.object({ id, name: z.string() }).optional(),
    candidates: z.array(candidate),
    probability: rate.optional(),
    quality: rate.optional(),
    bonaFide: rate.optional(),
    evidence: evidence.optional(),
    /** Who asked: an account's or key's name. */
    requestedBy: z.string(),
    durationMs: z.number(),
    correction: z.object({ id, at: instant, by: z.string(), personId: id }).optional(),
  })
  .meta({ id: 'RecognitionLogEntry' });
export type LogEntry = z.infer<typeof logEntry>;

export const recognitionRoutes = {
  detectFaces: defineRoute({
    id: 'detectFaces',
    method: 'POST',
    path: '/detections',
    summary: 'Find and measure the faces of a picture; nobody is recognized, nothing stored',
    tag,
    access: { permission: 'faces:identify' },
    budget: 'recognition',
    bodyKind: 'picture',
    response: z.object({ width: z.int(), height: z.int(), faces: z.array(faceReport) }),
  }),
  verifyPerson: defineRoute({
    id: 'verifyPerson',
    method: 'POST',
    path: '/people/:personId/verifications',
    summary: 'Verification 1:1: is the face in the picture this person?',
    tag,
    access: { permission: 'faces:verify', own: 'self:read' },
    budget: 'recognition',
    bodyKind: 'picture',
    params: z.object({ personId: id }),
    response: verification,
  }),
  identifyFaces: defineRoute({
    id: 'identifyFaces',
    method: 'POST',
    path: '/identifications',
    summary: 'Identification 1:N: who are the faces in the picture, if anybody?',
    tag,
    access: { permission: 'faces:identify' },
    budget: 'recognition',
    bodyKind: 'picture',
    query: z.object({
      /** Search only the people of this group. */
      groupId: id.optional(),
      limit: z.coerce.number().int().min(1).max(20).default(5),
      maxFaces: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: identification,
  }),
  listRecognitionLog: defineRoute({
    id: 'listRecognitionLog',
    method: 'GET',
    path: '/recognition-log',
    summary: 'Verifications and identifications, newest first',
    tag,
    access: { permission: 'recognition-log:read' },
    query: pageQuery.extend({
      kind: z.enum(['verification', 'identification']).optional(),
      decision: z.enum(DECISIONS).optional(),
      personId: id.optional(),
      from: instant.optional(),
      to: instant.optional(),
      corrected: z.enum(['true', 'false']).optional(),
    }),
    response: pageOf(logEntry),
  }),
  correctRecognition: defineRoute({
    id: 'correctRecognition',
    method: 'POST',
    path: '/recognition-log/:id/corrections',
    summary: '"This is not that person": remembered, so that this face is not taken for them again',
    tag,
    access: { permission: 'recognition-log:correct' },
    params: idParams,
    body: z.object({ personId: id }),
    response: logEntry,
    status: 201,
  }),
  revertCorrection: defineRoute({
    id: 'revertCorrection',
    method: 'DELETE',
    path: '/recognition-log/:id/corrections/:correctionId',
    summary: 'Take a correction back',
    tag,
    access: { permission: 'recognition-log:correct' },
    params: idParams.extend({ correctionId: id }),
    response: logEntry,
  }),
} as const;
