import { GRANTS, routes } from '@mien/contracts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from './create-server.js';
import { NotFoundError } from './errors.js';
import { handleRoute } from './handle-route.js';
import type { Principal } from './request-context.js';

const ADMIN: Principal = {
  kind: 'api-key',
  actorId: 'key',
  actorName: 'A key',
  organizationId: '01890000-0000-7000-8000-000000000000',
  role: 'service',
  permissions: new Set(GRANTS.service),
  reach: 'organization',
};
const PERSON = '01890000-0000-7000-8000-000000000001';

let app: FastifyInstance;
let read = 0;

beforeAll(async () => {
  app = await createServer({
    logger: false,
    trustProxy: [],
    limits: { jsonBytes: 2_000, pictureBytes: 10_000, fileBytes: 1e6, requestMs: 5_000 },
    authenticate: async ({ headers }) =>
      headers.get('authorization') === 'Bearer x' ? { principal: ADMIN } : {},
    plugins: [],
    handlers: [
      handleRoute(routes.getSetupState, async () => ({ done: true })),
      handleRoute(routes.getPerson, async () => {
        throw new NotFoundError('person');
      }),
      handleRoute(routes.createPerson, async () => {
        throw new Error('secret of the inside');
      }),
      handleRoute(routes.detectFaces, async ({ picture }) => {
        read = picture.bytes.length;
        return { width: 1, height: 1, faces: [] };
      }),
      handleRoute(routes.revokeApiKey, async () => undefined),
    ],
  });
});
afterAll(() => app.close());

const signedIn = { authorization: 'Bearer x' };

describe('a request', () => {
  it('carries an id and gets its answer', async () => {
    const reply = await app.inject({ url: '/api/v1/setup' });
    expect(reply.json()).toEqual({ done: true });
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of nobody is turned away before its body counts', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/detections',
      payload: 'x'.repeat(50_000),
    });
    expect(reply.statusCode).toBe(401);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ code: 'access.not-signed-in', status: 401 });
  });

  it('beyond the role is refused', async () => {
    const reply = await app.inject({
      method: 'DELETE',
      url: `/api/v1/api-keys/${PERSON}`,
      headers: signedIn,
    });
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'access.not-allowed']);
  });

  it('names every wrong field', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/people',
      headers: signedIn,
      payload: { name: '', email: 'nobody' },
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().code).toBe('request.invalid');
    expect(reply.json().fields.map((field: { path: string }) => field.path)).toEqual(['name', 'email']);
  });

  it('that breaks the server tells nothing of the inside', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/people',
      headers: signedIn,
      payload: { name: 'Ada' },
    });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('secret');
  });

  it('for what is not there is answered as a problem', async () => {
    const [person, route] = await Promise.all([
      app.inject({ url: `/api/v1/people/${PERSON}`, headers: signedIn }),
      app.inject({ url: '/api/v1/nothing' }),
    ]);
    expect([person.json().code, route.json().code]).toEqual(['person.not-found', 'request.no-such-route']);
  });
});

describe('an upload', () => {
  const send = (payload: Buffer | string, type: string) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/detections',
      headers: { ...signedIn, 'content-type': type },
      payload,
    });

  it('reaches the handler as it is', async () => {
    expect((await send(Buffer.alloc(500, 7), 'image/jpeg')).statusCode).toBe(200);
    expect(read).toBe(500);
  });

  it.each([
    {
      sent: 'too many bytes',
      payload: Buffer.alloc(20_000),
      type: 'image/png',
      status: 413,
      code: 'request.too-large',
    },
    { sent: 'no bytes', payload: Buffer.alloc(0), type: 'image/png', status: 400, code: 'upload.missing' },
    { sent: 'JSON', payload: '{}', type: 'application/json', status: 400, code: 'upload.type' },
    { sent: 'broken JSON', payload: '{', type: 'application/json', status: 400, code: 'request.malformed' },
    {
      sent: 'an unknown type',
      payload: 'x',
      type: 'application/x-what',
      status: 415,
      code: 'request.media-type',
    },
  ])('of $sent gets $status', async ({ payload, type, status, code }) => {
    const reply = await send(payload, type);
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
  });
});

describe('the OpenAPI document', () => {
  it('is version 3.1, names its operations, and describes picture bodies', async () => {
    const document = (await app.inject({ url: '/api/openapi.json' })).json();
    expect(document.openapi).toBe('3.1.0');
    const detect = document.paths['/api/v1/detections'].post;
    expect(detect.operationId).toBe('detectFaces');
    expect(Object.keys(detect.requestBody.content)).toContain('image/jpeg');
    expect(document.paths['/api/v1/setup'].get.security).toEqual([]);
  });

  it('can be browsed', async () => {
    expect((await app.inject({ url: '/api/docs/' })).statusCode).toBe(200);
  });
});
