import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { createInProcessSharedState } from '../shared-state/in-process-shared-state.js';
import { useProblemDetails } from './problem-details.js';
import { useRateLimits } from './rate-limits.js';
import type { Principal } from './request-context.js';
import { useSecurityHeaders } from './security-headers.js';

const RATES = { default: 5, 'sign-in': 2, recognition: 3, upload: 3, export: 3 };
const apps: FastifyInstance[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function anApp(http: Partial<Parameters<typeof useSecurityHeaders>[1]['http']> = {}) {
  const app = Fastify({ trustProxy: true });
  apps.push(app);
  useProblemDetails(app);
  await useSecurityHeaders(app, {
    http: { publicUrl: 'http://localhost:4200', hsts: true, corsOrigins: [], ...http },
  });
  useRateLimits(
    app,
    RATES,
    createInProcessSharedState(() => performance.now()),
  );
  app.decorateRequest('principal', undefined);
  const identify = async (request: FastifyRequest) => {
    const { caller } = request.headers;
    if (caller) request.principal = { kind: 'api-key', actorId: String(caller) } as Principal;
  };
  app.get('/api/plain', { onRequest: identify }, async () => ({}));
  app.post('/api/sign-in', { config: { budget: 'sign-in' } }, async () => ({}));
  app.get('/api/sign-in', { config: { budget: 'sign-in' } }, async () => ({}));
  return app;
}

describe('every answer', () => {
  it('forbids scripts that are not ours, framing, and guessing of types', async () => {
    const { headers } = await (await anApp()).inject('/api/plain');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['permissions-policy']).toContain('camera=(self)');
    expect(headers['permissions-policy']).toContain('geolocation=(self)');
  });

  it('asks for TLS forever behind TLS, and not before', async () => {
    const behind = await (await anApp({ publicUrl: 'https://mien.test' })).inject('/api/plain');
    expect(behind.headers['strict-transport-security']).toContain('max-age=31536000');
    const plain = await (await anApp()).inject('/api/plain');
    expect(plain.headers['strict-transport-security']).toBeUndefined();
  });

  it('is readable by the listed sites only', async () => {
    const app = await anApp({ corsOrigins: ['https://portal.example'] });
    const from = async (origin: string) => {
      const { headers } = await app.inject({ url: '/api/plain', headers: { origin } });
      return headers['access-control-allow-origin'];
    };
    expect(await from('https://portal.example')).toBe('https://portal.example');
    expect(await from('https://evil.example')).not.toBe('https://evil.example');
  });
});

describe('calls a minute', () => {
  it('are counted by caller, so one does not eat what another has', async () => {
    const app = await anApp();
    const statuses = async (caller: string, times: number) => {
      const found: number[] = [];
      for (let time = 0; time < times; time += 1) {
        found.push((await app.inject({ url: '/api/plain', headers: { caller } })).statusCode);
      }
      return found;
    };
    expect(await statuses('one', 6)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(await statuses('other', 1)).toEqual([200]);
  });

  it('to sign in are counted by address, and reading is not signing in', async () => {
    const app = await anApp();
    const post = (address: string) =>
      app.inject({ method: 'POST', url: '/api/sign-in', headers: { 'x-forwarded-for': address } });
    await post('203.0.113.1');
    await post('203.0.113.1');
    const third = await post('203.0.113.1');
    expect([third.statusCode, third.json().code]).toEqual([429, 'request.too-many']);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(1);
    expect((await post('203.0.113.2')).statusCode).toBe(200);
    const read = await app.inject({ url: '/api/sign-in', headers: { 'x-forwarded-for': '203.0.113.1' } });
    expect(read.statusCode).toBe(200);
  });
});
