import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Recognizer } from '@mien/recognizer';
import { type NodeCredentials, placeOf } from '../address.js';
import { DEFAULT_NODE_LIMITS, type NodeLimits } from './limits.js';
import { listenAt } from './listen.js';
import { type ServedConnection, serveConnection } from './serve-connection.js';

export interface ListenOptions extends NodeCredentials {
  /** `tls://host:port`, `tcp://127.0.0.1:port` or `unix:///path`; port 0 takes a free one. */
  readonly address: string;
  /** What callers know this node by. */
  readonly nodeId: string;
  readonly limits?: Partial<NodeLimits>;
  /** Told of what breaks on this node and of callers that break the protocol. */
  readonly onError: (error: unknown) => void;
}

export interface RecognizerNode {
  /** The address it really has. */
  readonly address: string;
  readonly callers: number;
  /** Take no new calls, answer those under way for at most `graceMs` (default: 10 s), and end. */
  close(graceMs?: number): Promise<void>;
}

const GRACE_MS = 10_000;
const LOOK_AGAIN_MS = 10;

/** Let other processes use a recognizer, as `docs/recognition-protocol.md` says. The recognizer stays the caller's. */
export async function serveRecognizer(
  recognizer: Recognizer,
  { address: wanted, nodeId, onError, limits: given, ...credentials }: ListenOptions,
): Promise<RecognizerNode> {
  const limits = { ...DEFAULT_NODE_LIMITS, ...given };
  const place = placeOf(wanted, credentials);
  const connections = new Set<ServedConnection>();
  let open = 0;
  let isClosing = false;

  const accept = (socket: Socket) => {
    if (isClosing) return void socket.destroy();
    socket.setNoDelay(true);
    let isOpen = false;
    const connection = serveConnection(socket, {
      recognizer,
      nodeId,
      limits,
      onError,
      ...(place.kind === 'tls' ? {} : { secret: place.secret }),
      isFull: () => open >= limits.connections,
      onOpen: () => {
        isOpen = true;
        open++;
      },
      onEnd: () => {
        if (isOpen) open--;
        connections.delete(connection);
      },
    });
    connections.add(connection);
  };
  const { server, address } = await listenAt(place, accept, onError);
  // as many again may be about to prove who they are
  server.maxConnections = 2 * limits.connections;

  return {
    address,
    get callers() {
      return open;
    },
    async close(graceMs = GRACE_MS) {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const connection of connections) connection.sayGoodbye();
      const until = performance.now() + graceMs;
      const isBusy = () => [...connections].some(({ underWay }) => underWay > 0);
      while (isBusy() && performance.now() < until) await delay(LOOK_AGAIN_MS);
      for (const connection of connections) connection.destroy();
      await closed;
    },
  };
}
