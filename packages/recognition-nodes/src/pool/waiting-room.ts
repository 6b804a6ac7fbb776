import { EngineBusyError } from '@mien/engine/node';
import { NodeLostError, NoRecognitionNodeError } from './errors.js';
import { type EnteringCall, findNode, type ReadyNode } from './find-node.js';
import type { NodeLink } from './node-link.js';

interface Waiting {
  readonly call: EnteringCall;
  readonly start: (node: ReadyNode) => void;
  readonly fail: (reason: Error) => void;
}

/** Gives calls to nodes that can take them, in the order in which they came. */
export interface WaitingRoom {
  /**
   * Find a node for a call of this size; wait while all that could take it are at their limits or away.
   *
   * @param start begins the call before anybody else is given this node.
   * @throws {EngineBusyError} if too many wait.
   * @throws {NoRecognitionNodeError} if no node came in the time it is waited for one.
   * @throws {NodeLostError} if the connection it is for has ended.
   */
  enter<Answer>(call: EnteringCall, start: (node: ReadyNode) => Promise<Answer>): Promise<Answer>;
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

  const find = (call: EnteringCall) => findNode(ready(), call, turn++);

  const isLost = ({ only }: EnteringCall): boolean =>
    only !== undefined && !ready().some(({ connection }) => connection === only);

  const wait: WaitingRoom['enter'] = (call, start) => {
    if (queue.size >= maxWaiting) throw new EngineBusyError(maxWaiting);
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.delete(waiting);
        clearInterval(timer);
        call.signal.removeEventListener('abort', giveUp);
      };
      const fail = (reason: unknown) => {
        leave();
        reject(reason);
      };
      const giveUp = () => fail(call.signal.reason);
      const waiting: Waiting = {
        call,
        start(node) {
          leave();
          resolve(start(node));
        },
        fail,
      };
      const timer = setInterval(() => {
        if (ready().some(({ link }) => !call.without?.has(link))) return;
        fail(new NoRecognitionNodeError(Math.max(1, Math.ceil(waitForNodeMs / 1000))));
      }, waitForNodeMs);
      call.signal.addEventListener('abort', giveUp, { once: true });
      queue.add(waiting);
    });
  };

  return {
    ready,
    async enter(call, start) {
      call.signal.throwIfAborted();
      if (isLost(call)) throw new NodeLostError();
      const mayGoFirst = queue.size === 0 || call.only !== undefined;
      const free = mayGoFirst ? find(call) : undefined;
      return free ? start(free) : wait(call, start);
    },
    lookAgain() {
      for (const { call, start, fail } of [...queue]) {
        const node = find(call);
        if (node) start(node);
        else if (isLost(call)) fail(new NodeLostError());
      }
    },
    get waiting() {
      return queue.size;
    },
  };
}
