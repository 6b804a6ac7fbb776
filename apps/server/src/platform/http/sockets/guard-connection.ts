import type { Problem } from '@mien/contracts';
import type { WebSocket } from 'ws';
import { MessageTooLargeError, TooManyMessagesError } from './errors.js';
import { createMessageBudget } from './message-budget.js';
import type { SocketConnection, SocketLimits } from './socket-route.js';

export interface GuardOptions {
  readonly limits: SocketLimits;
  /** A client that does not answer a ping until the next is gone, ms. */
  readonly pingMs: number;
  /** A client that leaves more unread than this is cut off, bytes. */
  readonly backlogBytes: number;
  readonly nowMs: () => number;
  readonly toProblem: (error: unknown) => Problem;
  readonly onMessage: (direction: 'received' | 'sent') => void;
}

/** Close codes from 4000 on are an application's own. */
const PROBLEM_CODES = 4000;
/** A peer that does not close after being told is cut off, ms. */
const CLOSING_MS = 2_000;

/** Send pings; one that stays without a pong means that nobody is there. @returns notes a sign of life. */
function watchPulse(socket: WebSocket, pingMs: number, closed: AbortSignal): void {
  let isAlive = true;
  const noteLife = () => {
    isAlive = true;
  };
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, pingMs);
  socket.on('pong', noteLife);
  socket.on('message', noteLife);
  closed.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** A socket that cannot be flooded, stalled or left half-open by its client. Nothing is read before `resume`. */
export function guardConnection(
  socket: WebSocket,
  options: GuardOptions,
): { readonly connection: SocketConnection; readonly resume: () => void } {
  const { limits, toProblem, backlogBytes, pingMs, onMessage } = options;
  const spend = createMessageBudget(limits.messagesPerSecond, options.nowMs);
  const closing = new AbortController();
  let handle: Parameters<SocketConnection['onMessage']>[0] = () => undefined;

  socket.pause();
  socket.on('close', () => closing.abort());
  watchPulse(socket, pingMs, closing.signal);

  const close = (code: number): void => {
    if (socket.readyState >= socket.CLOSING) return;
    socket.close(code);
    // a paused or silent peer never answers the close
    socket.resume();
    const timer = setTimeout(() => socket.terminate(), CLOSING_MS);
    closing.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  const send = (message: object): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > backlogBytes) {
      socket.terminate();
      return;
    }
    socket.send(JSON.stringify(message));
    onMessage('sent');
  };
  const fail = (error: unknown): void => {
    if (socket.readyState !== socket.OPEN) return;
    const problem = toProblem(error);
    send({ type: 'problem', problem });
    close(PROBLEM_CODES + problem.status);
  };

  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    onMessage('received');
    if (!spend()) return fail(new TooManyMessagesError(limits.messagesPerSecond));
    const bytes = data as Buffer;
    if (bytes.length > limits.messageBytes) return fail(new MessageTooLargeError(limits.messageBytes));
    void takeMessage(handle, isBinary ? bytes : bytes.toString(), fail);
  });

  return {
    connection: {
      send,
      fail,
      close,
      backlogBytes: () => socket.bufferedAmount,
      onMessage: (handler) => {
        handle = handler;
      },
      closed: closing.signal,
    },
    resume: () => socket.resume(),
  };
}

async function takeMessage(
  handle: Parameters<SocketConnection['onMessage']>[0],
  message: Uint8Array | string,
  fail: SocketConnection['fail'],
): Promise<void> {
  try {
    await handle(message);
  } catch (error) {
    fail(error);
  }
}
