import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useProblemDetails } from './problem-details.js';
import { serveWebApp } from './web-app.js';

const SCRIPT = 'console.log("mien");'.repeat(100);
let folder: string;
let app: FastifyInstance;

async function serverOf(root: string): Promise<FastifyInstance> {
  const server = Fastify();
  useProblemDetails(server);
  await serveWebApp(server, root);
  return server;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mien-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<title>Mien</title>');
  await writeFile(join(folder, 'service-worker.js'), '// worker');
  await writeFile(join(folder, 'assets', 'index-a1b2.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'index-a1b2.js.gz'), gzipSync(SCRIPT));
  app = await serverOf(folder);
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const page = { accept: 'text/html,application/xhtml+xml' };

describe('the web application', () => {
  it.each(['/', '/people/7?tab=consents', '/sign-in'])(
    'answers %s with its page, asked for anew each time',
    async (url) => {
      const reply = await app.inject({ url, headers: page });
      expect(reply.statusCode).toBe(200);
      expect(reply.headers['content-type']).toMatch(/^text\/html/);
      expect(reply.headers['cache-control']).toBe('no-cache');
      expect(reply.body).toContain('<title>Mien</title>');
    },
  );

  it('gives its start page to the service worker, which asks for no type', async () => {
    expect((await app.inject({ url: '/', headers: { accept: '*/*' } })).statusCode).toBe(200);
  });

  it('serves files named by their content forever, and compressed where the browser can', async () => {
    const reply = await app.inject({ url: '/assets/index-a1b2.js', headers: { 'accept-encoding': 'gzip' } });
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(reply.headers['content-encoding']).toBe('gzip');
    expect(reply.rawPayload.length).toBeLessThan(SCRIPT.length);
    expect((await app.inject({ url: '/assets/index-a1b2.js' })).body).toBe(SCRIPT);
  });

  it('never lets the service worker grow old', async () => {
    expect((await app.inject({ url: '/service-worker.js' })).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/api/v1/nothing', '/assets/gone.js', '/health/x'])(
    'answers %s with a problem, not with its page',
    async (url) => {
      const reply = await app.inject({ url, headers: page });
      expect(reply.statusCode).toBe(404);
      expect(reply.json().code).toBe('request.no-such-route');
    },
  );

  it('answers programs that ask for a page that is not there with a problem', async () => {
    expect((await app.inject({ url: '/people', headers: { accept: 'application/json' } })).statusCode).toBe(
      404,
    );
  });

  it.each(['/..%2f..%2fpackage.json', '/assets/..%2f..%2fsecret'])(
    'keeps %s inside its folder',
    async (url) => {
      const reply = await app.inject({ url, headers: page });
      expect(reply.body).not.toContain('"name"');
      expect([200, 400, 403, 404]).toContain(reply.statusCode);
    },
  );
});

it('says that it is not built', async () => {
  const empty = await serverOf(join(folder, 'assets'));
  const reply = await empty.inject({ url: '/', headers: page });
  expect(reply.json()).toMatchObject({ status: 503, code: 'web-app.not-built' });
  await empty.close();
});
