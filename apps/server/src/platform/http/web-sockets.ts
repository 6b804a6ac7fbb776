import websocket from '@fastify/websocket';
import { LIVE_SUBPROTOCOL } from '@mien/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { Metrics } from '../metrics/create-metrics.js';
import { API_PREFIX, type Authenticate, originOf } from './mount-routes.js';
import { toProblem } from './problem-details.js';
import {
  type Admitted,
  authorizeSocket,
  callerKey,
  checkOrigin,
  requireSameCaller,
} from './sockets/authorize-socket.js';
import { guardConnection } from './sockets/guard-connection.js';
import { createSocketCaps } from './sockets/socket-caps.js';
import type { SocketConnection, SocketRoute } from './sockets/socket-route.js';

export type { SocketCaller, SocketConnection, SocketLimits, SocketRoute } from './sockets/socket-route.js';

export interface SocketTimes {
  readonly pingMs: number;
  /** Between looks at whether the caller still may. */
  readonly recheckMs: number;
}

export interface SocketDeps {
  readonly authenticate: Authenticate;
  /** Where browsers find the product, and other sites that may use it. */
  readonly http: { readonly publicUrl: string; readonly corsOrigins: readonly string[] };
  readonly metrics: Pick<Metrics, 'openSockets' | 'socketMessages' | 'socketCloses'>;
  /** Sockets of one account, key or token at once. */
  readonly maxPerCaller?: number;
  readonly times?: SocketTimes;
  /** Most that a client may leave unread, bytes. */
  readonly backlogBytes?: number;
}

const TIMES: SocketTimes = { pingMs: 15_000, recheckMs: 30_000 };
const MAX_PER_CALLER = 8;
const BACKLOG_BYTES = 1024 * 1024;
/** "Service restart": clients connect again. */
const RESTARTING = 1012;
/** How long clients have to say good-bye when the server stops, ms. */
const GOODBYE_MS = 2_000;

/** The limit that holds before a message is in memory; a route's own, smaller one holds after. */
const largestMessage = (routes: readonly SocketRoute[]): number =>
  Math.max(1, ...routes.map(({ limits }) => limits.messageBytes));

/**
 * Serve web sockets: origin, caller and access are settled by the HTTP request that asks for the socket, before it is
 * one; limits hold before bytes are kept; sign-out, a stopped server and a client that is gone end it.
 *
 * Call before the API is mounted, so that a request to turn another route into a socket is refused.
 */
export async function mountSockets(
  app: FastifyInstance,
  routes: readonly SocketRoute[],
  deps: SocketDeps,
): Promise<void> {
  await app.register(websocket, {
    options: {
      maxPayload: largestMessage(routes),
      perMessageDeflate: false,
      handleProtocols: (offered) => offered.has(LIVE_SUBPROTOCOL) && LIVE_SUBPROTOCOL,
    },
    errorHandler: (_error, socket) => socket.close(),
    preClose(done) {
      const { clients } = app.websocketServer;
      for (const client of clients) client.close(RESTARTING);
      const cutOff = setTimeout(() => {
        for (const client of clients) client.terminate();
      }, GOODBYE_MS);
      app.websocketServer.close(() => {
        clearTimeout(cutOff);
        done();
      });
    },
  });
  const { http } = deps;
  const origins = new Set([new URL(http.publicUrl).origin, ...http.corsOrigins]);
  const caps = createSocketCaps(deps.maxPerCaller ?? MAX_PER_CALLER);
  const admitted = new WeakMap<FastifyRequest, Admitted>();

  for (const route of routes) {
    app.route({
      method: 'GET',
      url: API_PREFIX + route.path,
      websocket: true,
      schema: {
        ...(route.params && { params: route.params }),
        ...(route.query && { querystring: route.query }),
      },
      onRequest: async (request) => {
        checkOrigin(request, origins);
        const caller = await authorizeSocket(route, request, deps.authenticate);
        request.signedIn = caller.signedIn;
        request.principal = caller.principal;
        admitted.set(request, caller);
      },
      handler: (socket, request) =>
        openSocket(route, socket, request, admitted.get(request) ?? {}, caps, deps),
    });
  }
}

function openSocket(
  route: SocketRoute,
  socket: WebSocket,
  request: FastifyRequest,
  caller: Admitted,
  caps: ReturnType<typeof createSocketCaps>,
  deps: SocketDeps,
): void {
  const { metrics } = deps;
  const times = deps.times ?? TIMES;
  const label = { route: route.path };
  const { connection, resume } = guardConnection(socket, {
    limits: route.limits,
    pingMs: times.pingMs,
    backlogBytes: deps.backlogBytes ?? BACKLOG_BYTES,
    nowMs: () => performance.now(),
    toProblem: (error) => {
      const problem = toProblem(error, request.id);
      if (problem.status >= 500) request.log.error({ err: error }, problem.code);
      return problem;
    },
    onMessage: (direction) => metrics.socketMessages.inc({ ...label, direction }),
  });
  metrics.openSockets.inc(label);
  const release = caps.take(callerKey(caller));
  socket.on('close', (code) => {
    release?.();
    metrics.openSockets.dec(label);
    metrics.socketCloses.inc({ ...label, code });
  });
  if (release === undefined) {
    connection.fail(caps.refusal);
    return;
  }
  keepChecking(connection, times.recheckMs, async () => {
    requireSameCaller(caller, await authorizeSocket(route, request, deps.authenticate));
  });
  const { params, query } = request;
  void begin(connection, resume, () =>
    route.open(connection, { ...caller, params, query, origin: originOf(request) }),
  );
}

async function begin(
  connection: SocketConnection,
  resume: () => void,
  open: () => Promise<void> | void,
): Promise<void> {
  try {
    await open();
    resume();
  } catch (error) {
    connection.fail(error);
  }
}

/** Signing out, losing a role and an expired token end an open socket too; not knowing does as well. */
function keepChecking(connection: SocketConnection, everyMs: number, check: () => Promise<void>): void {
  const timer = setInterval(() => void check().catch(connection.fail), everyMs);
  connection.closed.addEventListener('abort', () => clearInterval(timer), { once: true });
}
