import { EngineBusyError } from '@mien/engine/node';
import { chooseNode } from './choose-node.js';
import { NoRecognitionNodeError } from './errors.js';
import type { NodeConnection } from './node-connection.js';
import type { NodeLink } from './node-link.js';

export interface ReadyNode {
  readonly link: NodeLink;
  readonly connection: NodeConnection;
}

interface Waiting {
  readonly bytes: number;
  readonly without: ReadonlySet<NodeLink>;
  readonly start: (node: ReadyNode) => void;
}

/** Gives calls to nodes that can take them, in the order in which they came. */
export interface WaitingRoom {
  /**
   * Find a node for a call of this size; wait while all that could take it are at their limits or away.
   *
   * @param without nodes not to be asked again.
   * @param start begins the call before anybody else is given this node.
   * @throws {EngineBusyError} if too many wait.
   * @throws {NoRecognitionNodeError} if no node came in the time it is waited for one.
   */
  enter<Answer>(
    call: { readonly bytes: number; readonly without: ReadonlySet<NodeLink>; readonly signal: AbortSignal },
    start: (node: ReadyNode) => Promise<Answer>,
  ): Promise<Answer>;
  /** Nodes that take calls. */
  ready(): readonly ReadyNode[];
  /** Something about a node has changed. */
  lookAgain(): void;
  readonly waiting: number;
}

export function createWaitingRoom(
  links: () => readonly NodeLink[],
  options: { readonly maxWaiting: number; readonly waitForNodeMs: number },
): WaitingRoom {
  const { maxWaiting, waitForNodeMs } = options;
  const queue = new Set<Waiting>();
  let turn = 0;

  const ready = (): readonly ReadyNode[] =>
    links().flatMap((link) => (link.connection ? { link, connection: link.connection } : []));

  const find = (bytes: number, without: ReadonlySet<NodeLink>): ReadyNode | undefined => {
    const able = ready().filter(({ link, connection }) => !without.has(link) && connection.canTake(bytes));
    const chosen = chooseNode(
      able.map(({ connection: { outstanding, stats } }) => ({ outstanding, queued: stats.queued })),
      turn++,
    );
    return chosen === undefined ? undefined : able[chosen];
  };

  const wait: WaitingRoom['enter'] = ({ bytes, without, signal }, start) => {
    if (queue.size >= maxWaiting) throw new EngineBusyError(maxWaiting);
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.delete(waiting);
        clearInterval(timer);
        signal.removeEventListener('abort', giveUp);
      };
      const giveUp = () => {
        leave();
        reject(signal.reason);
      };
      const waiting: Waiting = {
        bytes,
        without,
        start(node) {
          leave();
          resolve(start(node));
        },
      };
      const timer = setInterval(() => {
        if (ready().some(({ link }) => !without.has(link))) return;
        leave();
        reject(new NoRecognitionNodeError(Math.max(1, Math.ceil(waitForNodeMs / 1000))));
      }, waitForNodeMs);
      signal.addEventListener('abort', giveUp, { once: true });
      queue.add(waiting);
    });
  };

  return {
    ready,
    async enter(call, start) {
      call.signal.throwIfAborted();
      const free = queue.size === 0 ? find(call.bytes, call.without) : undefined;
      return free ? start(free) : wait(call, start);
    },
    lookAgain() {
      for (const waiting of [...queue]) {
        const node = find(waiting.bytes, waiting.without);
        if (node) waiting.start(node);
      }
    },
    get waiting() {
      return queue.size;
    },
  };
}
