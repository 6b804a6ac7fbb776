import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { encodeFrame, type FaceSession, LIVE_SUBPROTOCOL } from '@mien/contracts';
import { seededRandom } from '@mien/testkit';
import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { auditLog } from '../../platform/database/schema/index.js';
import { aSessionClient, closeOf } from './testing/session-client.js';
import {
  aMember,
  aSchool,
  filmOf,
  frameHeaders,
  personInPicture,
  type SessionScene,
  sessionScene,
  show,
  somebodyEnrolled,
} from './testing/session-scene.js';

let scene: SessionScene;
let app: FastifyInstance;
let other: FastifyInstance;
let ada: string;
let film: Buffer[];
let student: Awaited<ReturnType<typeof aMember>>;
let admin: Awaited<ReturnType<typeof aMember>>;
const clients: WebSocket[] = [];

beforeAll(async () => {
  scene = await sessionScene();
  [app, other] = [await scene.instance(), await scene.instance()];
  for (const server of [app, other]) await server.listen({ host: '127.0.0.1', port: 0 });
  const organizationId = await aSchool(scene);
  const picture = await personInPicture(scene, 'ada');
  ada = await somebodyEnrolled(scene, organizationId, picture);
  film = await filmOf(picture, 6);
  student = await aMember(scene, app, { organizationId, role: 'student', personId: ada });
  admin = await aMember(scene, app, { organizationId, role: 'admin' });
}, 120_000);
afterAll(() => scene.close());
beforeEach(() => {
  scene.script.frames = 3;
});
afterEach(() => {
  for (const client of clients.splice(0)) client.terminate();
});

async function begin(): Promise<FaceSession> {
  const reply = await student.browser.send('POST', '/api/v1/face-sessions', {
    purpose: 'verify',
    personId: ada,
  });
  return reply.json() as FaceSession;
}

const connect = async (session: Pick<FaceSession, 'id' | 'token'>, server = app) => {
  const client = await aSessionClient(server, session, film);
  clients.push(client.socket);
  return client;
};

it('tells each step as it comes, ends with the result, and closes', async () => {
  const client = await connect(await begin());
  const closed = closeOf(client.socket);
  for (let i = 0; i < 3; i++) await client.show(i);
  expect(await client.result()).toMatchObject({ passed: true, match: { decision: 'match' } });
  expect(client.messages[0]).toMatchObject({ type: 'progress', stepIndex: 0 });
  expect(await closed).toBe(1000);
});

it('looks at the newest frame only when several come at once', async () => {
  scene.script.frames = 50;
  const client = await connect(await begin());
  for (let sequence = 0; sequence < 6; sequence++) {
    const picture = film[sequence] as Buffer;
    client.socket.send(encodeFrame({ sequence, clientTimeMs: 1000 + sequence, picture }));
  }
  await client.until((message) => message.type === 'progress' && message.sequence === 5);
  const judged = client.messages.flatMap((message) =>
    message.type === 'progress' && message.sequence !== undefined ? [message.sequence] : [],
  );
  expect(judged.length).toBeLessThan(6);
  expect(judged).toEqual([...judged].sort((a, b) => a - b));
});

it('goes on where it was after a lost connection, also on another instance and by HTTP', async () => {
  const session = await begin();
  const first = await connect(session);
  await first.show(0);
  const gone = closeOf(first.socket);
  first.socket.terminate();
  await gone;
  await expect
    .poll(async () => {
      const reply = await student.browser.get(`/api/v1/face-sessions/${session.id}`, {
        'x-mien-face-session': session.token,
      });
      return reply.json().message.sequence;
    })
    .toBe(0);
  const second = await connect(session, other);
  await second.show(1);
  second.socket.close();
  await closeOf(second.socket);
  await expect
    .poll(async () => (await show(student.browser.send, session, [film[2] as Buffer], 2)).type)
    .toBe('result');
});

it('lets the newer of two connections have the session, and gives one result', async () => {
  const session = await begin();
  const [older, newer] = [await connect(session), await connect(session, other)];
  const told = await older.until(({ type }) => type === 'problem');
  expect(told).toMatchObject({ problem: { code: 'face-session.taken-over' } });
  for (let i = 0; i < 3; i++) await newer.show(i);
  const result = await newer.result();
  const third = await connect(session);
  expect(await third.result()).toEqual(result);
});

it('refuses other sites, other tokens and other sessions', async () => {
  const session = await begin();
  const { port } = app.server.address() as AddressInfo;
  const refusal = async (id: string, token: string, origin: string): Promise<number> => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${port}/api/v1/face-sessions/${id}/frames`,
      [LIVE_SUBPROTOCOL, token],
      { origin },
    );
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    socket.on('error', () => undefined).terminate();
    return response.statusCode;
  };
  const ours = 'http://localhost:4200';
  expect(await refusal(session.id, session.token, 'https://evil.example')).toBe(403);
  expect(await refusal(session.id, 'x'.repeat(43), ours)).toBe(404);
  expect(await refusal((await begin()).id, session.token, ours)).toBe(404);
  expect(await refusal('not-an-id', session.token, ours)).toBeGreaterThanOrEqual(400);
});

it('takes bytes of any kind without losing the session', async () => {
  const client = await connect(await begin());
  const random = seededRandom(4);
  for (let i = 0; i < 12; i++) {
    const bytes = Buffer.from(Array.from({ length: 20 + i * 40 }, () => Math.floor(random.next() * 256)));
    client.socket.send(i % 3 === 0 ? bytes.toString('latin1') : bytes);
    const frame = encodeFrame({
      sequence: i,
      clientTimeMs: i,
      picture: Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), bytes]),
    });
    if (i % 4 === 0) client.socket.send(frame.subarray(0, frame.length - i));
  }
  const refused = await client.until(({ type }) => type === 'problem');
  expect(refused).toMatchObject({ goesOn: true, problem: { code: 'face-session.frame-refused' } });
  for (let i = 20; i < 23; i++) await client.show(i);
  expect(await client.result()).toMatchObject({ type: 'result' });
  expect(scene.errors).toEqual([]);
});

describe('a session that is left', () => {
  const leave = ({ id, token }: FaceSession, browser = student.browser) =>
    browser.send('DELETE', `/api/v1/face-sessions/${id}`, undefined, { 'x-mien-face-session': token });

  it('hangs up, takes no frame, gives no result, and is listed as left', async () => {
    const session = await begin();
    const client = await connect(session);
    await client.show(0);
    const closed = closeOf(client.socket);
    expect((await leave(session)).statusCode).toBe(204);
    expect(await closed).toBeGreaterThan(4000);
    const url = `/api/v1/face-sessions/${session.id}/frames`;
    const frame = await student.browser.send('POST', url, film[1], frameHeaders(session, 1));
    expect(frame.json().code).toBe('face-session.not-found');
    const [attempt] = (await admin.browser.get('/api/v1/face-sessions?limit=1')).json().items;
    expect(attempt).toMatchObject({ id: session.id, status: 'left' });
    expect(attempt.decision).toBeUndefined();
    const entries = await scene.database.system
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(eq(auditLog.resource, `face-session:${session.id}`));
    expect(entries).toEqual([{ action: 'face-session.start' }, { action: 'face-session.cancel' }]);
  });

  it('is left by its holder only', async () => {
    const session = await begin();
    expect((await leave(session, admin.browser)).statusCode).toBe(404);
    expect((await leave({ ...session, token: 'x'.repeat(43) })).statusCode).toBe(404);
    expect(await show(student.browser.send, session, film)).toMatchObject({ passed: true });
  });

  it('keeps the result it has', async () => {
    const session = await begin();
    const result = await show(student.browser.send, session, film);
    expect((await leave(session)).statusCode).toBe(204);
    expect(await show(student.browser.send, session, film, 10)).toEqual(result);
  });
});
