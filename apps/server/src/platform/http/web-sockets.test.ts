import { connect, type Socket } from 'node:net';
import { GRANTS, LIVE_SUBPROTOCOL } from '@mien/contracts';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { z } from 'zod';
import { createMetrics } from '../metrics/create-metrics.js';
import { createServer } from './create-server.js';
import { NotFoundError, NotSignedInError } from './errors.js';
import type { Principal } from './request-context.js';
import {
  mountSockets,
  type SocketCaller,
  type SocketConnection,
  type SocketDeps,
  type SocketRoute,
} from './web-sockets.js';

const PRINCIPAL: Principal = {
  kind: 'account',
  actorId: 'account',
  actorName: 'Somebody',
  organizationId: '01890000-0000-7000-8000-000000000000',
  role: 'admin',
  permissions: new Set(GRANTS.admin),
  reach: 'organization',
};
const OURS = 'http://mien.test';
const LIMITS = { messageBytes: 1_000, messagesPerSecond: 20 };

interface Opened {
  readonly connection: SocketConnection;
  readonly caller: SocketCaller;
}

const running: FastifyInstance[] = [];
const clients: WebSocket[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.terminate();
  await Promise.all(running.splice(0).map((app) => app.close()));
});

/** A server with one socket that echoes, and what it saw. */
async function serve(options: Partial<SocketDeps> = {}, route: Partial<SocketRoute> = {}) {
  const opened: Opened[] = [];
  const signedIn = new Set(['cookie', 'Bearer token']);
  const metrics = createMetrics(async () => ({ activePeople: 0 }));
  const echo: SocketRoute = {
    path: '/echoes/:name',
    params: z.object({ name: z.string() }),
    query: z.object({ groupId: z.string().optional() }),
    access: { permission: 'faces:identify' },
    limits: LIMITS,
    open(connection, caller) {
      opened.push({ connection, caller });
      connection.onMessage((message) => connection.send({ type: 'echo', length: message.length }));
    },
    ...route,
  };
  const app = await createServer({
    logger: false,
    trustProxy: [],
    limits: { jsonBytes: 2_000, pictureBytes: 10_000, fileBytes: 1e6, requestMs: 5_000 },
    authenticate: async () => ({}),
    handlers: [],
    plugins: [
      (server) =>
        mountSockets(server, [echo], {
          authenticate: async ({ headers }) =>
            signedIn.has(headers.get('authorization') ?? headers.get('cookie') ?? '')
              ? { principal: PRINCIPAL }
              : {},
          http: { publicUrl: OURS, corsOrigins: ['https://partner.test'] },
          metrics,
          ...options,
        }),
    ],
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  running.push(app);
  const { port } = app.server.address() as { port: number };
  return { app, port, opened, signedIn, metrics };
}

interface Client {
  readonly socket: WebSocket;
  readonly messages: { type: string; [key: string]: unknown }[];
  readonly closed: Promise<number>;
}

function dial(
  port: number,
  options: { headers?: Record<string, string>; protocols?: string[]; path?: string } = {},
) {
  const { headers = { cookie: 'cookie' }, protocols = [LIVE_SUBPROTOCOL], path = '/echoes/a' } = options;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1${path}`, protocols, { headers });
  clients.push(socket);
  const messages: Client['messages'] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return { socket, messages, closed };
}

/** @returns the open client, or the HTTP status it was refused with. */
const attempt = (...asked: Parameters<typeof dial>): Promise<Client | number> =>
  new Promise((resolve) => {
    const client = dial(...asked);
    client.socket.on('error', () => undefined);
    client.socket.on('open', () => resolve(client));
    client.socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });

async function open(...asked: Parameters<typeof dial>): Promise<Client> {
  const answer = await attempt(...asked);
  if (typeof answer === 'number') throw new Error(`refused with ${answer}`);
  return answer;
}

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let waited = 0; !(await holds()); waited += 5) {
    if (waited > 5_000) throw new Error('It did not happen.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe('asking for a socket', () => {
  it('opens it for a cookie, with parameters, query and the agreed subprotocol', async () => {
    const { port, opened } = await serve();
    const { socket, messages } = await open(port, {
      headers: { cookie: 'cookie', origin: OURS },
      path: '/echoes/b?groupId=g',
    });
    expect(socket.protocol).toBe(LIVE_SUBPROTOCOL);
    socket.send(new Uint8Array(10));
    await until(() => messages.length === 1);
    expect(messages).toEqual([{ type: 'echo', length: 10 }]);
    expect(opened[0]?.caller).toMatchObject({
      principal: { actorId: 'account' },
      params: { name: 'b' },
      query: { groupId: 'g' },
      origin: { ip: '127.0.0.1' },
    });
  });

  it.each([
    ['nobody', 401, { headers: {} }],
    ['a wrong token', 401, { headers: { cookie: 'cookie' }, protocols: [LIVE_SUBPROTOCOL, 'stolen'] }],
    ['another site', 403, { headers: { cookie: 'cookie', origin: 'https://evil.test' } }],
    ['a page without origin', 403, { headers: { cookie: 'cookie', origin: 'null' } }],
  ])('is refused to %s before it is open', async (_who, status, asked) => {
    const { port, opened } = await serve();
    expect(await attempt(port, asked)).toBe(status);
    expect(opened).toEqual([]);
  });

  it('takes a token as second subprotocol, and listed sites', async () => {
    const { port, opened } = await serve();
    await open(port, { headers: { origin: 'https://partner.test' }, protocols: [LIVE_SUBPROTOCOL, 'token'] });
    expect(opened).toHaveLength(1);
  });

  it('is refused without the permission', async () => {
    const { port } = await serve({
      authenticate: async () => ({ principal: { ...PRINCIPAL, permissions: new Set() } }),
    });
    expect(await attempt(port)).toBe(403);
  });

  it('lets a route check tokens of its own', async () => {
    const route = {
      access: {
        token: async (token: string) => {
          if (token !== 'ticket') throw new NotSignedInError();
        },
      },
    };
    const { port, opened } = await serve({}, route);
    expect(await attempt(port)).toBe(401);
    expect(await attempt(port, { protocols: [LIVE_SUBPROTOCOL, 'no'] })).toBe(401);
    await open(port, { protocols: [LIVE_SUBPROTOCOL, 'ticket'] });
    expect(opened[0]?.caller.token).toBe('ticket');
  });

  it('says as a problem what the route has against it', async () => {
    const { port } = await serve(
      {},
      {
        open: async () => {
          throw new NotFoundError('group');
        },
      },
    );
    const { messages, closed } = await open(port);
    expect(await closed).toBe(4404);
    expect(messages).toMatchObject([{ type: 'problem', problem: { code: 'group.not-found', status: 404 } }]);
  });

  it('is refused beyond the number that one caller may have, and possible again after one has closed', async () => {
    const { port } = await serve({ maxPerCaller: 2 });
    const first = await open(port);
    await open(port);
    const third = await open(port);
    expect(await third.closed).toBe(4429);
    expect(third.messages).toMatchObject([{ problem: { code: 'socket.too-many' } }]);
    first.socket.close();
    await first.closed;
    const again = await open(port);
    again.socket.send('hello');
    await until(() => again.messages.length === 1);
    expect(again.messages[0]?.type).toBe('echo');
  });
});

describe('an open socket', () => {
  it('reads no message before the route is ready for it', async () => {
    let ready = (): void => undefined;
    const { port } = await serve(
      {},
      {
        open: async (connection) => {
          await new Promise<void>((resolve) => {
            ready = resolve;
          });
          connection.onMessage((message) => connection.send({ type: 'late', length: message.length }));
        },
      },
    );
    const { socket, messages } = await open(port);
    socket.send('early');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(messages).toEqual([]);
    ready();
    await until(() => messages.length === 1);
    expect(messages).toEqual([{ type: 'late', length: 5 }]);
  });

  it('closes on a message that is too large, by the limit of the protocol', async () => {
    const { port, metrics } = await serve();
    const { socket, closed } = await open(port);
    socket.send(new Uint8Array(1_001));
    expect(await closed).toBe(1009);
    await until(async () => (await metrics.render()).includes('web_sockets_open{route="/echoes/:name"} 0'));
  });

  it('closes on more messages than agreed', async () => {
    const { port } = await serve();
    const { socket, closed, messages } = await open(port);
    for (let i = 0; i < 200; i++) socket.send('x');
    expect(await closed).toBe(4429);
    expect(messages.at(-1)).toMatchObject({ problem: { code: 'socket.too-fast' } });
    expect(messages.length).toBeLessThan(70);
  });

  it('tells a failure of its handler without its inside, and closes', async () => {
    const { port } = await serve(
      {},
      {
        open: (connection) =>
          connection.onMessage(async () => {
            throw new Error('secret of the inside');
          }),
      },
    );
    const { socket, closed, messages } = await open(port);
    socket.send('x');
    expect(await closed).toBe(4500);
    expect(JSON.stringify(messages)).not.toContain('secret');
  });

  it('ends soon after its caller has signed out', async () => {
    const { port, signedIn } = await serve({ times: { pingMs: 1_000, recheckMs: 50 } });
    const { closed, messages } = await open(port);
    signedIn.clear();
    expect(await closed).toBe(4401);
    expect(messages).toMatchObject([{ type: 'problem', problem: { code: 'access.not-signed-in' } }]);
  });

  it('ends when its caller has become another role, and when it cannot be asked', async () => {
    let role: Principal['role'] = 'admin';
    const { port } = await serve({
      authenticate: async () => ({ principal: { ...PRINCIPAL, role } }),
      times: { pingMs: 1_000, recheckMs: 30 },
    });
    const { closed } = await open(port);
    role = 'teacher';
    expect(await closed).toBe(4403);

    let isBroken = false;
    const broken = await serve({
      authenticate: async () => {
        if (isBroken) throw new Error('no database');
        return { principal: PRINCIPAL };
      },
      times: { pingMs: 1_000, recheckMs: 30 },
    });
    const client = await open(broken.port);
    isBroken = true;
    expect(await client.closed).toBe(4500);
  });

  it('is cut off when its client does not read', async () => {
    const { port, opened } = await serve({ backlogBytes: 50_000 });
    const { socket } = await open(port);
    socket.pause();
    const connection = opened[0]?.connection;
    const large = { type: 'large', text: 'x'.repeat(100_000) };
    for (let i = 0; i < 500 && !connection?.closed.aborted; i++) {
      connection?.send(large);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => connection?.closed.aborted === true);
    expect(connection?.backlogBytes()).toBeLessThan(5e6);
  });

  it('is cut off when nobody answers a ping', async () => {
    const { port, opened } = await serve({ times: { pingMs: 50, recheckMs: 1_000 } });
    const silent = await halfOpen(port);
    await until(() => opened[0]?.connection.closed.aborted === true);
    silent.destroy();
    const { socket } = await open(port);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(socket.readyState).toBe(socket.OPEN);
  });
});

/** A client that asks for a socket and then never says a word. */
const halfOpen = (port: number): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET /api/v1/echoes/a HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nCookie: cookie\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${btoa('0123456789abcdef')}\r\n\r\n`,
      );
      socket.once('data', () => resolve(socket));
    });
    socket.on('error', () => undefined);
  });

describe('a server that stops', () => {
  it('tells clients to come back and does not wait for those who do not listen', async () => {
    const { app, port, metrics } = await serve();
    const { closed } = await open(port);
    const silent = await halfOpen(port);
    const startedAt = performance.now();
    await app.close();
    expect(await closed).toBe(1012);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    silent.destroy();
    expect(await metrics.render()).toContain('web_sockets_open{route="/echoes/:name"} 0');
  });
});
