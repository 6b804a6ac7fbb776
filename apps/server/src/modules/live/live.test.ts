import {
  encodeFrame,
  LIVE_STREAMS_PATH,
  LIVE_SUBPROTOCOL,
  type LiveStreamMessage,
  liveStreamMessage,
} from '@mien/contracts';
import { openModelRegistry } from '@mien/models';
import { createRecognizer } from '@mien/recognizer';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { newId } from '../../platform/clock.js';
import {
  auditLog,
  person,
  recognitionLog,
  roster,
  rosterPerson,
} from '../../platform/database/schema/index.js';
import { aConsent, anOrganization } from '../../testing/factories.js';
import { type Caller, startTestServer, type TestServer } from '../../testing/running-server.js';
import { facePicture } from '../recognition/testing/face-pictures.js';

let server: TestServer;
let organizationId: string;
let admin: Caller;
let face: Buffer;
let stranger: Buffer;
const clients: WebSocket[] = [];

/** Two people, each alone in a picture. */
async function drawFaces(): Promise<void> {
  const recognizer = await createRecognizer({
    registry: await openModelRegistry({ dataFolder: server.dataFolder }),
    source: {
      position: async (id) => ({ organizationId: id, packId: 'mien-512', sequence: 0 }),
      async *everybody() {},
      people: async () => [],
      changesAfter: async () => ({ sequence: 0, personIds: [] }),
      follow: async () => async () => undefined,
    },
    workers: 1,
    onError: () => undefined,
  });
  face = await facePicture(recognizer, 5, 0);
  stranger = await facePicture(recognizer, 3, 0);
  await recognizer.close();
}

async function api(method: string, path: string, body?: object | Buffer): Promise<Record<string, never>> {
  const type = body instanceof Buffer ? 'image/jpeg' : 'application/json';
  const reply = await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { ...admin.headers, origin: server.address, ...(body && { 'content-type': type }) },
    ...(body && { body: body instanceof Buffer ? new Uint8Array(body) : JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  return text ? JSON.parse(text) : {};
}

async function enrolled(name: string, picture: Buffer): Promise<string> {
  const { id } = await api('POST', '/people', { name });
  await aConsent(server.database, organizationId, id as unknown as string);
  await api('POST', `/people/${id}/enrollments`, picture);
  return id as unknown as string;
}

type Answer = Extract<LiveStreamMessage, { type: 'frame' }>;

/** A camera that shows one picture after the other and waits for each answer. */
async function camera(caller: Pick<Caller, 'headers'>, query = '') {
  const address = `${server.address.replace('http', 'ws')}/api/v1${LIVE_STREAMS_PATH}${query}`;
  const socket = new WebSocket(address, [LIVE_SUBPROTOCOL], {
    headers: { cookie: caller.headers.cookie ?? '', origin: server.address },
  });
  clients.push(socket);
  socket.on('error', () => undefined);
  const messages: LiveStreamMessage[] = [];
  let wake = (): void => undefined;
  socket.on('message', (data) => {
    messages.push(liveStreamMessage.parse(JSON.parse(String(data))));
    wake();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      resolve(code);
      wake();
    });
  });
  const next = async (): Promise<LiveStreamMessage | undefined> => {
    while (messages.length === 0 && socket.readyState <= socket.OPEN) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return messages.shift();
  };
  let sequence = 0;
  return {
    socket,
    closed,
    next,
    async show(picture: Buffer, frames: number): Promise<Answer[]> {
      const answers: Answer[] = [];
      for (let i = 0; i < frames; i++) {
        socket.send(encodeFrame({ sequence: ++sequence, clientTimeMs: performance.now(), picture }));
        const answer = await next();
        if (answer?.type !== 'frame') throw new Error(JSON.stringify(answer));
        answers.push(answer);
      }
      return answers;
    },
  };
}

const peopleIn = (answer: Answer | undefined) =>
  answer?.tracks.flatMap(({ person: who }) => who?.name ?? []) ?? [];
const logOf = () =>
  server.database.system
    .select()
    .from(recognitionLog)
    .where(eq(recognitionLog.organizationId, organizationId));

beforeAll(async () => {
  server = await startTestServer();
  organizationId = await anOrganization(server.database);
  admin = await server.signUpAs(organizationId, 'admin');
  await drawFaces();
});
afterAll(async () => {
  for (const client of clients) client.terminate();
  await server.close();
});

describe('a live stream', () => {
  let ada: string;
  beforeAll(async () => {
    ada = await enrolled('Ada', face);
  });

  it('says what it takes, then who is there, and records one sighting of somebody who stays', async () => {
    const { next, show, socket } = await camera(admin);
    expect(await next()).toMatchObject({ type: 'ready', maxFramesPerSecond: 30 });
    const early = await show(face, 2);
    expect(peopleIn(early.at(-1))).toEqual(['Ada']);
    expect(early.at(-1)?.tracks[0]).toMatchObject({ state: 'known', person: { id: ada } });
    await new Promise((resolve) => setTimeout(resolve, 600));
    await show(face, 3);
    const log = await logOf();
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ kind: 'identification', decision: 'match', personId: ada });
    expect(log[0]?.sealedProbe).not.toBeNull();
    socket.close();
  });

  it('is audited when it opens', async () => {
    const { socket, next } = await camera(admin);
    await next();
    const entries = await server.database.system
      .select()
      .from(auditLog)
      .where(eq(auditLog.action, 'live-stream.open'));
    expect(entries.at(-1)).toMatchObject({ organizationId, userId: admin.accountId, result: 'success' });
    socket.close();
  });

  it('does not name a stranger', async () => {
    const { next, show, socket } = await camera(admin);
    await next();
    const answers = await show(stranger, 4);
    expect(answers.flatMap(peopleIn)).toEqual([]);
    socket.close();
  });

  it('of one group names its people only', async () => {
    const [inside, outside] = [newId(), newId()];
    await server.database.system.insert(roster).values([
      { id: inside, organizationId, name: 'Inside' },
      { id: outside, organizationId, name: 'Outside' },
    ]);
    await server.database.system
      .insert(rosterPerson)
      .values({ organizationId, rosterId: inside, personId: ada });
    const within = await camera(admin, `?groupId=${inside}`);
    await within.next();
    expect(peopleIn((await within.show(face, 3)).at(-1))).toEqual(['Ada']);
    const without = await camera(admin, `?groupId=${outside}`);
    await without.next();
    expect((await without.show(face, 3)).flatMap(peopleIn)).toEqual([]);
    within.socket.close();
    without.socket.close();
  });

  it('of a teacher shows nobody outside their groups, nor opens for a group of others', async () => {
    const teacher = await server.signUpAs(organizationId, 'teacher');
    const own = await camera(teacher);
    await own.next();
    expect((await own.show(face, 3)).flatMap(peopleIn)).toEqual([]);
    const [group] = await server.database.system.select().from(roster).limit(1);
    const other = await camera(teacher, `?groupId=${group?.id}`);
    expect(await other.closed).toBe(4404);
    own.socket.close();
  });

  it('is not for students', async () => {
    const student = await server.signUpAs(organizationId, 'student', ada);
    const refused = new Promise<number | undefined>((resolve) => {
      camera(student).then(({ socket }) =>
        socket.on('unexpected-response', (_request, reply) => resolve(reply.statusCode)),
      );
    });
    expect(await refused).toBe(403);
  });

  it.each([
    ['text', 'hello'],
    ['bytes that are no frame', new Uint8Array(100)],
  ])('ends at %s', async (_what, message) => {
    const { socket, closed, next } = await camera(admin);
    await next();
    socket.send(message);
    expect(await closed).toBe(4400);
    expect(await next()).toMatchObject({ problem: { code: 'live.frame-malformed' } });
  });

  it('says that a damaged picture is unusable and goes on', async () => {
    const { next, show, socket } = await camera(admin);
    await next();
    const [answer] = await show(Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3]), 1);
    expect(answer).toMatchObject({ width: 0, tracks: [] });
    expect(answer?.unusable).toBeDefined();
    expect(peopleIn((await show(face, 2)).at(-1))).toEqual(['Ada']);
    socket.close();
  });

  it('forgets somebody within a moment of their being made inactive', async () => {
    const { next, show, socket } = await camera(admin);
    await next();
    expect(peopleIn((await show(face, 3)).at(-1))).toEqual(['Ada']);
    await server.database.system.update(person).set({ status: 'inactive' }).where(eq(person.id, ada));
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(peopleIn((await show(face, 1)).at(-1))).toEqual([]);
    socket.close();
  });
});
