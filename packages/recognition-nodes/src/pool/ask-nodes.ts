import { RecognizerClosedError } from '@mien/recognizer';
import { type Calls, COMMANDS, type Command } from '../calls/commands.js';
import { AnswerNotUnderstoodError } from '../calls/errors.js';
import { MessageTooLargeError } from '../wire/errors.js';
import { encodeValue } from '../wire/value-codec.js';
import { createAttempts, isFaulty } from './attempts.js';
import { createDeadlines } from './deadlines.js';
import type { ReadyNode } from './find-node.js';
import { type NodeCall, sizeOfCall } from './node-connection.js';
import type { WaitingRoom } from './waiting-room.js';

export interface AskOptions {
  /** Default: that of the pool. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Told of every node that is asked; the last one told of gave the answer. */
  readonly onAsk?: (node: ReadyNode) => void;
}

export interface AskNodes {
  /** Ask one node, and others when it cannot answer; never beyond the deadline. */
  any<Name extends Command>(
    command: Name,
    request: Calls[Name]['request'],
    options?: AskOptions,
  ): Promise<Calls[Name]['answer']>;
  /** Ask this node over this connection. @throws {NodeLostError} */
  one<Name extends Command>(
    node: ReadyNode,
    command: Name,
    request: Calls[Name]['request'],
    options?: AskOptions,
  ): Promise<Calls[Name]['answer']>;
  /** Give up all questions, now and later. */
  close(): void;
}

/** A faulty node is asked nothing for so long while there are others. */
const REST_MS = 1_000;

export function createAskNodes(room: WaitingRoom, usualDeadlineMs: number): AskNodes {
  const deadlines = createDeadlines();

  const refuseTooLarge = (bytes: number) => {
    const largest = Math.max(0, ...room.ready().map(({ connection }) => connection.largestCall));
    if (largest > 0 && bytes > largest) throw new MessageTooLargeError(bytes, largest);
  };

  const askInTurn = async (call: NodeCall, onAsk: AskOptions['onAsk']): Promise<unknown> => {
    const attempts = createAttempts();
    const bytes = sizeOfCall(call.request);
    for (;;) {
      let asked: ReadyNode | undefined;
      refuseTooLarge(bytes);
      try {
        return await room.enter({ bytes, without: attempts.unable, signal: call.signal }, (node) => {
          asked = node;
          onAsk?.(node);
          return node.connection.call(call);
        });
      } catch (error) {
        if (asked && isFaulty(error)) asked.connection.restsUntilMs = performance.now() + REST_MS;
        const ready = room.ready().map(({ link }) => link);
        if (call.signal.aborted || !attempts.mayGoOn(error, asked?.link, ready)) throw error;
      }
    }
  };

  const ask = async <Name extends Command>(
    command: Name,
    request: Calls[Name]['request'],
    { deadlineMs = usualDeadlineMs, signal }: AskOptions,
    how: (call: NodeCall) => Promise<unknown>,
  ): Promise<Calls[Name]['answer']> => {
    const deadline = deadlines.begin(deadlineMs, signal);
    try {
      const answer = await how({ command, request: encodeValue(request), ...deadline });
      const parsed = COMMANDS[command].answer.safeParse(answer);
      if (!parsed.success) throw new AnswerNotUnderstoodError(parsed.error);
      return parsed.data;
    } finally {
      deadline.end();
    }
  };

  return {
    any: (command, request, options = {}) =>
      ask(command, request, options, (call) => askInTurn(call, options.onAsk)),
    one: ({ connection }, command, request, options = {}) =>
      ask(command, request, options, (call) => {
        const bytes = sizeOfCall(call.request);
        return room.enter({ bytes, only: connection, signal: call.signal }, () => connection.call(call));
      }),
    close: () => deadlines.close(new RecognizerClosedError()),
  };
}
