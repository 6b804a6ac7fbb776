import { z } from 'zod';
import { id, idParams, instant, pageOf, pageQuery, rate } from '../fields.js';
import { defineRoute } from '../route.js';

const tag = 'operations';

export const JOB_KINDS = [
  'import',
  'import-undo',
  're-embed',
  'key-rotation',
  'demonstration',
  'report',
] as const;
/** Which of waiting jobs goes first. */
export const JOB_PRIORITIES = ['low', 'normal', 'high'] as const;
export type JobPriority = (typeof JOB_PRIORITIES)[number];

export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

export const job = z
  .object({
    id,
    kind: z.enum(JOB_KINDS),
    state: z.enum(JOB_STATES),
    done: z.int(),
    /** Absent until it is known. */
    total: z.int().optional(),
    /** Counts by verdict, or what the job found. */
    result: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    /** Why it failed, or why its last attempt did, as a sentence. */
    error: z.string().optional(),
    priority: z.enum(JOB_PRIORITIES),
    /** When it begins, or is tried again; absent when it waits for its turn only. */
    startAfter: instant.optional(),
    /** How often it was begun, and how often it may be. */
    attempts: z.int(),
    attemptsAllowed: z.int(),
    /** What it makes or changes, as `kind:id`. */
    about: z.string().optional(),
    createdBy: z.string(),
    createdAt: instant,
    startedAt: instant.optional(),
    finishedAt: instant.optional(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof job>;

export const alert = z
  .object({
    id,
    kind: z.enum([
      'repeated-failure',
      'locked-out',
      'token-reuse',
      'audit-broken',
      'new-device',
      'webhook-disabled',
      'kiosk-pins',
    ]),
    at: instant,
    count: z.int(),
    subject: z.string(),
    acknowledgedAt: instant.optional(),
  })
  .meta({ id: 'Alert' });

export const dashboard = z
  .object({
    people: z.object({ active: z.int(), enrolled: z.int(), outdated: z.int(), withoutConsent: z.int() }),
    recognitions: z.object({ today: z.int(), matched: z.int(), rejected: z.int(), corrected: z.int() }),
    /** By day of the organization's time zone, oldest first. */
    byDay: z.array(
      z.object({
        day: z.iso.date(),
        match: z.int(),
        ambiguous: z.int(),
        unknown: z.int(),
        rejected: z.int(),
      }),
    ),
    /** Why pictures were rejected in the same days. */
    rejections: z.array(z.object({ reason: z.string(), count: z.int() })),
    /** Histogram of probabilities of matches. */
    probabilities: z.array(z.object({ from: rate, count: z.int() })),
    enrollmentsByDay: z.array(z.object({ day: z.iso.date(), count: z.int() })),
    latency: z.object({ p50Ms: z.number(), p95Ms: z.number() }).optional(),
    openAlerts: z.int(),
    runningJobs: z.int(),
  })
  .meta({ id: 'Dashboard' });
export type Dashboard = z.infer<typeof dashboard>;

const serviceHealth = z.object({
  status: z.enum(['healthy', 'degraded', 'unhealthy']),
  latencyMs: z.number().optional(),
  message: z.string().optional(),
});

/** The shape of `/health`; unhealthy answers 503. */
export const health = z
  .object({
    status: z.enum(['healthy', 'degraded', 'unhealthy']),
    timestamp: instant,
    services: z.record(z.string(), serviceHealth),
  })
  .meta({ id: 'Health' });

const recognitionNode = z
  .object({
    address: z.string(),
    /** `leaving`: it answers what it has and takes nothing more; `away`: it is not connected. */
    state: z.enum(['ready', 'leaving', 'away']),
    nodeId: z.string().optional(),
    /** Calls it has not answered. */
    outstanding: z.int(),
    roundTripMs: z.number().optional(),
    /** Absent if it was never heard of. */
    lastSeenAt: instant.optional(),
    /** Why it is away. */
    problem: z.string().optional(),
  })
  .meta({ id: 'RecognitionNode' });

export const systemState = z
  .object({
    version: z.string(),
    startedAt: instant,
    node: z.string(),
    database: z.object({ kind: z.enum(['embedded', 'external']), version: z.string(), sizeBytes: z.int() }),
    engine: z.object({ packId: z.string(), workers: z.int(), queued: z.int() }),
    gallery: z.object({ templates: z.int(), people: z.int() }),
    /** Processes elsewhere that recognize for this one; none when it does so itself. */
    nodes: z.array(recognitionNode),
    memoryBytes: z.int(),
    dataFolderFreeBytes: z.int(),
    health,
  })
  .meta({ id: 'SystemState' });

export const operationsRoutes = {
  getDashboard: defineRoute({
    id: 'getDashboard',
    method: 'GET',
    path: '/dashboard',
    summary: 'Live figures of the organization',
    tag,
    access: { permission: 'dashboard:read' },
    query: z.object({ days: z.coerce.number().int().min(1).max(90).default(30) }),
    response: dashboard,
  }),
  listJobs: defineRoute({
    id: 'listJobs',
    method: 'GET',
    path: '/jobs',
    summary: 'Background jobs, newest first',
    tag,
    access: { permission: 'jobs:read' },
    query: pageQuery.extend({ kind: z.enum(JOB_KINDS).optional(), state: z.enum(JOB_STATES).optional() }),
    response: pageOf(job),
  }),
  getJob: defineRoute({
    id: 'getJob',
    method: 'GET',
    path: '/jobs/:id',
    summary: 'Progress of a job',
    tag,
    access: { permission: 'jobs:read' },
    params: idParams,
    response: job,
  }),
  cancelJob: defineRoute({
    id: 'cancelJob',
    method: 'POST',
    path: '/jobs/:id/cancel',
    summary: 'Stop a job after its current row; what is done stays',
    tag,
    access: { permission: 'jobs:cancel' },
    params: idParams,
    response: job,
  }),
  resumeJob: defineRoute({
    id: 'resumeJob',
    method: 'POST',
    path: '/jobs/:id/resume',
    summary: 'Go on with a failed or cancelled job where it stopped',
    tag,
    access: { permission: 'jobs:cancel' },
    params: idParams,
    response: job,
  }),
  prioritizeJob: defineRoute({
    id: 'prioritizeJob',
    method: 'PUT',
    path: '/jobs/:id/priority',
    summary: 'Let a waiting job go before others, or after them',
    tag,
    access: { permission: 'jobs:cancel' },
    params: idParams,
    body: z.object({ priority: z.enum(JOB_PRIORITIES) }),
    response: job,
  }),
  listAlerts: defineRoute({
    id: 'listAlerts',
    method: 'GET',
    path: '/alerts',
    summary: 'Things somebody should look at',
    tag,
    access: { permission: 'alerts:read' },
    query: pageQuery.extend({ open: z.enum(['true', 'false']).optional() }),
    response: pageOf(alert),
  }),
  acknowledgeAlert: defineRoute({
    id: 'acknowledgeAlert',
    method: 'POST',
    path: '/alerts/:id/acknowledge',
    summary: 'Say that an alert was seen',
    tag,
    access: { permission: 'organization:write' },
    params: idParams,
    response: alert,
  }),
  getSystem: defineRoute({
    id: 'getSystem',
    method: 'GET',
    path: '/system',
    summary: 'Version, database, engine, memory and health',
    tag,
    access: { permission: 'system:read' },
    response: systemState,
  }),
} as const;
