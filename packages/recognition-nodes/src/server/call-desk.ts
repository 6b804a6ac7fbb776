import { AppError } from '@mien/biometrics';
import type { Recognizer } from '@mien/recognizer';
import { carryOut } from '../calls/carry-out.js';
import { type Calls, COMMANDS, type Command, callEnvelope } from '../calls/commands.js';
import { RequestNotUnderstoodError } from '../calls/errors.js';
import { reportFailure } from '../calls/failure.js';
import { holdStreams } from '../calls/held-streams.js';
import { ProtocolViolationError } from '../wire/errors.js';
import type { Frame, FrameKind } from '../wire/frame.js';
import { decodeValue, type EncodedValue, encodeValue } from '../wire/value-codec.js';
import type { NodeLimits } from './limits.js';

interface CallUnderWay {
  readonly bytes: number;
  readonly giveUp: AbortController;
  answeredAtMs?: number;
}

/** The calls of one connection. A call counts until its answer has left this process. */
export interface CallDesk {
  /** @throws {ProtocolViolationError} if the caller exceeds what it was granted. */
  take(frame: Frame): void;
  cancel(id: number): void;
  readonly underWay: number;
  /** Age of the oldest answer that the caller does not take, ms. */
  waitingAnswerMs(nowMs: number): number;
  /** The caller is gone. */
  close(): void;
}

export function createCallDesk(options: {
  readonly recognizer: Recognizer;
  readonly limits: NodeLimits;
  readonly send: (kind: FrameKind, id: number, value: EncodedValue, onSent: () => void) => void;
  readonly onError: (error: unknown) => void;
}): CallDesk {
  const { recognizer, limits, send, onError } = options;
  const context = { recognizer, streams: holdStreams(recognizer, limits.streams) };
  const calls = new Map<number, CallUnderWay>();
  let bytesHeld = 0;

  const admit = ({ id, head, body }: Frame): CallUnderWay => {
    const bytes = head.length + body.length;
    if (calls.has(id)) throw new ProtocolViolationError('a call id that is in use');
    if (calls.size >= limits.calls) throw new ProtocolViolationError('more calls than granted');
    if (bytesHeld + bytes > limits.bytes) throw new ProtocolViolationError('more bytes than granted');
    const call = { bytes, giveUp: new AbortController() };
    calls.set(id, call);
    bytesHeld += bytes;
    return call;
  };

  const release = (id: number, call: CallUnderWay) => {
    if (calls.get(id) !== call) return;
    calls.delete(id);
    bytesHeld -= call.bytes;
  };

  const work = async (value: unknown, giveUp: AbortController): Promise<EncodedValue> => {
    const parsed = callEnvelope.safeParse(value);
    if (!parsed.success) throw new RequestNotUnderstoodError(parsed.error);
    const { command, deadlineMs, request } = parsed.data;
    const timer = setTimeout(() => giveUp.abort(), deadlineMs);
    return answerOf(command, request, giveUp.signal).finally(() => clearTimeout(timer));
  };

  const answerOf = async <Name extends Command>(
    command: Name,
    request: unknown,
    signal: AbortSignal,
  ): Promise<EncodedValue> => {
    const parsed = COMMANDS[command].request.safeParse(request);
    if (!parsed.success) throw new RequestNotUnderstoodError(parsed.error);
    const answer: Calls[Name]['answer'] = await carryOut[command](context, parsed.data, signal);
    return encodeValue(answer);
  };

  const settle = async (id: number, value: unknown, call: CallUnderWay) => {
    const [kind, outcome] = await work(value, call.giveUp).then(
      (answer) => ['answer', answer] as const,
      (error: unknown) => {
        if (isOurFault(error) && !call.giveUp.signal.aborted) onError(error);
        return ['failure', encodeValue(reportFailure(error))] as const;
      },
    );
    call.answeredAtMs = performance.now();
    send(kind, id, outcome, () => release(id, call));
  };

  return {
    take(frame) {
      const value = decodeValue(frame.head, frame.body);
      void settle(frame.id, value, admit(frame));
    },
    cancel: (id) => calls.get(id)?.giveUp.abort(),
    get underWay() {
      return calls.size;
    },
    waitingAnswerMs(nowMs) {
      return Math.max(0, ...[...calls.values()].map(({ answeredAtMs }) => nowMs - (answeredAtMs ?? nowMs)));
    },
    close() {
      for (const { giveUp } of calls.values()) giveUp.abort();
      calls.clear();
      context.streams.closeAll().catch(onError);
    },
  };
}

const isOurFault = (error: unknown): boolean => !(error instanceof AppError) || error.category === 'internal';
