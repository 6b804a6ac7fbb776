import { GRANTS } from '@mien/contracts';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock.js';
import { alert, auditLog, job, organization, recognitionLog } from '../../platform/database/schema/index.js';
import { createHealthMonitor, type HealthCheck } from '../../platform/health/health-monitor.js';
import { createServer } from '../../platform/http/create-server.js';
import type { Principal } from '../../platform/http/request-context.js';
import { createMetrics } from '../../platform/metrics/create-metrics.js';
import { measureRequests } from '../../platform/metrics/measure-requests.js';
import { createAuditTrail } from '../../platform/security/create-audit-trail.js';
import { openKeyring } from '../../platform/security/keyring.js';
import { Secret } from '../../platform/settings/secret.js';
import { anOrganization, aPerson, aPrincipal } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { createOperationsModule, readInstallationFigures } from './index.js';

const TUESDAY_NOON = new Date('2026-03-03T12:00:00Z');
const LIMITS = { jsonBytes: 1e6, pictureBytes: 1e6, fileBytes: 1e6, requestMs: 10_000 };

let database: TestDatabase;
let app: FastifyInstance;
let principal: Principal;
let engine: HealthCheck;
let isReady: boolean;
const asked: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const clock = { now: () => new Date(TUESDAY_NOON.getTime() + asked.length * 10_000) };
  const key = new Secret(Buffer.alloc(32, 7).toString('base64'));
  const keyring = await openKeyring(database, { kind: 'value', key });
  const metrics = createMetrics(() => readInstallationFigures(database));
  const operations = createOperationsModule({
    database,
    clock: { now: () => TUESDAY_NOON },
    auditTrail: createAuditTrail({ keyring, clock }),
    jobs: {
      cancel: async (_tx, id) => void asked.push(`cancel ${id}`),
      resume: async (_tx, _organization, id) => void asked.push(`resume ${id}`),
      prioritize: async (_tx, _organization, id, priority) => void asked.push(`${priority} ${id}`),
    },
    recognizer: {
      describePack: async (id) => ({
        id,
        version: 1,
        embedderId: 'arcface',
        isCalibrated: true,
        files: new Map(),
      }),
      stats: () => ({ galleries: 0, templates: 0, people: 0, queued: 3 }),
    },
    nodes: () => [
      {
        address: 'tls://one:7411',
        nodeId: 'one',
        state: 'ready',
        outstanding: 4,
        roundTripMs: 3,
        silentMs: 1000,
      },
      { address: 'tls://two:7411', state: 'away', outstanding: 0, problem: 'It does not answer.' },
    ],
    health: createHealthMonitor({ engine: () => engine() }, clock),
    system: {
      version: '1.2.3',
      startedAt: TUESDAY_NOON,
      databaseKind: 'embedded',
      workers: 2,
      dataFolder: '/',
    },
    people: { visiblePeople: () => undefined },
    probes: { metrics, metricsToken: new Secret('let me in'), isReady: () => isReady },
  });
  app = await createServer({
    logger: false,
    trustProxy: ['127.0.0.1'],
    limits: LIMITS,
    handlers: operations.handlers,
    authenticate: async () => ({ principal }),
    plugins: [(server) => measureRequests(server, metrics), operations.serveProbes],
  });
});
afterAll(async () => {
  await app.close();
  await database.close();
});
beforeEach(async () => {
  principal = await aPrincipal(database, await anOrganization(database));
  engine = async () => ({ status: 'healthy' });
  isReady = true;
  asked.push('next');
});

const get = async (url: string) => (await app.inject(`/api/v1${url}`)).json();

const recognized = (at: string, decision: string, more: Partial<typeof recognitionLog.$inferInsert> = {}) =>
  database.system.insert(recognitionLog).values({
    id: newId(),
    organizationId: principal.organizationId,
    at: new Date(at),
    kind: 'identification',
    decision,
    requestedBy: 'test',
    requestId: 'test',
    durationMs: 40,
    ...more,
  });

describe('the dashboard', () => {
  it('counts by days as the clocks of the organization show them', async () => {
    await recognized('2026-03-02T22:30:00Z', 'match', { probability: 0.99 });
    await recognized('2026-03-02T23:30:00Z', 'match', { probability: 1 });
    await recognized('2026-03-03T08:00:00Z', 'rejected', { reason: 'too-dark' });
    const { byDay, recognitions, rejections, probabilities, latency } = await get('/dashboard?days=2');
    expect(byDay).toEqual([
      { day: '2026-03-02', match: 1, ambiguous: 0, unknown: 0, rejected: 0 },
      { day: '2026-03-03', match: 1, ambiguous: 0, unknown: 0, rejected: 1 },
    ]);
    expect(recognitions).toEqual({ today: 2, matched: 1, rejected: 1, corrected: 0 });
    expect(rejections).toEqual([{ reason: 'too-dark', count: 1 }]);
    expect(probabilities.at(-1)).toEqual({ from: 0.95, count: 2 });
    expect(latency).toEqual({ p50Ms: 40, p95Ms: 40 });
  });

  it('keeps its days over a change of the clocks', async () => {
    await database.system.update(organization).set({ timeZone: 'America/New_York' });
    const { byDay } = await get('/dashboard?days=90');
    expect(byDay).toHaveLength(90);
    expect(new Set(byDay.map(({ day }: { day: string }) => day)).size).toBe(90);
  });

  it('counts people by what they can do, and nothing of other organizations', async () => {
    await aPerson(database, principal.organizationId);
    await aPerson(database, await anOrganization(database));
    expect((await get('/dashboard')).people).toEqual({
      active: 1,
      enrolled: 0,
      outdated: 0,
      withoutConsent: 1,
    });
  });
});

const aJob = async (state = 'running', createdAt = new Date()) => {
  const id = newId();
  const { organizationId } = principal;
  await database.system
    .insert(job)
    .values({ id, organizationId, kind: 'import', state, done: 4, total: 9, createdBy: 'Ada', createdAt });
  return id;
};

describe('background jobs', () => {
  it('are listed newest first, page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.unshift(await aJob('done', new Date(TUESDAY_NOON.getTime() + n)));
    const first = await get('/jobs?limit=3');
    const second = await get(`/jobs?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeUndefined();
    expect((await get('/jobs?state=running')).items).toEqual([]);
  });

  it('are stopped and taken up again, which the audit log says', async () => {
    const id = await aJob();
    const post = (action: string) => app.inject({ method: 'POST', url: `/api/v1/jobs/${id}/${action}` });
    expect((await post('cancel')).json()).toMatchObject({ id, done: 4, total: 9 });
    expect((await post('resume')).statusCode).toBe(200);
    expect(asked).toEqual(expect.arrayContaining([`cancel ${id}`, `resume ${id}`]));
    const { rows } = await database.system.execute(
      sql`select action from ${auditLog} where organization_id = ${principal.organizationId} order by sequence`,
    );
    expect(rows).toEqual([{ action: 'job.cancel' }, { action: 'job.resume' }]);
  });

  it('of another organization do not exist', async () => {
    const id = await aJob();
    principal = await aPrincipal(database, await anOrganization(database));
    expect((await app.inject(`/api/v1/jobs/${id}`)).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: `/api/v1/jobs/${id}/cancel` })).statusCode).toBe(404);
  });
});

describe('alerts', () => {
  it('stay open until somebody says that they saw them', async () => {
    const { organizationId } = principal;
    await database.system
      .insert(alert)
      .values({ id: newId(), organizationId, kind: 'locked-out', subject: 'x' });
    const [open] = (await get('/alerts?open=true')).items;
    const url = `/api/v1/alerts/${open.id}/acknowledge`;
    const seen = (await app.inject({ method: 'POST', url })).json();
    expect(seen.acknowledgedAt).toBe(TUESDAY_NOON.toISOString());
    expect((await app.inject({ method: 'POST', url })).json()).toEqual(seen);
    expect((await get('/alerts?open=true')).items).toEqual([]);
    expect((await get('/dashboard')).openAlerts).toBe(0);
  });
});

describe('probes', () => {
  it('call a server with a broken service unhealthy with 503, in the agreed shape', async () => {
    expect((await app.inject('/health')).json()).toMatchObject({ status: 'healthy' });
    asked.push('later');
    engine = () => Promise.reject(new Error('lost'));
    const answer = await app.inject('/health');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      status: 'unhealthy',
      services: { engine: { status: 'unhealthy' } },
    });
  });

  it('say that requests are not welcome while the server stops', async () => {
    expect((await app.inject('/ready')).statusCode).toBe(200);
    isReady = false;
    expect((await app.inject('/ready')).statusCode).toBe(503);
  });

  it('give the metrics to this machine and to who has the token', async () => {
    const from = (address: string, authorization = '') =>
      app.inject({ url: '/metrics', headers: { 'x-forwarded-for': address, authorization } });
    expect((await app.inject('/metrics')).statusCode).toBe(200);
    expect((await from('203.0.113.7')).statusCode).toBe(403);
    expect((await from('203.0.113.7', 'Bearer wrong')).statusCode).toBe(403);
    expect((await from('203.0.113.7', 'Bearer let me in')).statusCode).toBe(200);
  });

  it.each([
    'face_recognition_duration_seconds',
    'enrollment_success_rate',
    'verification_accuracy',
    'active_people',
    'uptime_seconds',
    'authentication_failures_total',
    'recognition_errors_total',
    'database_errors_total',
    'http_request_duration_seconds',
  ])('measure %s', async (name) => {
    expect((await app.inject('/metrics')).body).toContain(`# TYPE ${name} `);
  });
});

it('measures recognition nodes', async () => {
  const { body } = await app.inject('/metrics');
  expect(body).toContain('recognition_nodes{state="ready"} 1');
  expect(body).toContain('recognition_nodes{state="away"} 1');
  expect(body).toContain('recognition_node_outstanding{node="tls://one:7411"} 4');
  expect(body).toContain('recognition_node_round_trip_seconds{node="tls://one:7411"} 0.003');
  expect(body).not.toContain('recognition_node_round_trip_seconds{node="tls://two:7411"}');
});

describe('the system page', () => {
  it('tells which recognition nodes there are, and since when one is silent', async () => {
    principal = { ...principal, permissions: new Set(GRANTS.admin) };
    const { nodes } = await get('/system');
    expect(nodes).toEqual([
      {
        address: 'tls://one:7411',
        nodeId: 'one',
        state: 'ready',
        outstanding: 4,
        roundTripMs: 3,
        lastSeenAt: '2026-03-03T11:59:59.000Z',
      },
      { address: 'tls://two:7411', state: 'away', outstanding: 0, problem: 'It does not answer.' },
    ]);
  });

  it('names versions, sizes and health', async () => {
    principal = { ...principal, permissions: new Set(GRANTS.admin) };
    expect(await get('/system')).toMatchObject({
      version: '1.2.3',
      database: {
        kind: 'embedded',
        version: expect.stringMatching(/^1[5-9]/),
        sizeBytes: expect.any(Number),
      },
      engine: { packId: 'mien-512', workers: 2, queued: 3 },
      gallery: { templates: 0, people: 0 },
      health: { status: 'healthy' },
    });
  });
});
