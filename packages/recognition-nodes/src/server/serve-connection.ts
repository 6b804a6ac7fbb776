import type { Duplex } from 'node:stream';
import type { Recognizer, RecognizerStats } from '@mien/recognizer';
import { ProtocolViolationError } from '../wire/errors.js';
import type { Frame, FrameKind, FrameLimit } from '../wire/frame.js';
import { type FrameSocket, openFrameSocket } from '../wire/frame-socket.js';
import { GREETING_LIMIT } from '../wire/greetings.js';
import { createSilenceMeter } from '../wire/silence-meter.js';
import { encodeValue, MAX_BODY_BYTES, MAX_HEAD_BYTES } from '../wire/value-codec.js';
import { type CallDesk, createCallDesk } from './call-desk.js';
import { greetCaller } from './greet-caller.js';
import type { NodeLimits } from './limits.js';

export interface ConnectionOptions {
  readonly recognizer: Recognizer;
  readonly nodeId: string;
  readonly secret?: Uint8Array;
  readonly limits: NodeLimits;
  readonly isFull: () => boolean;
  /** The caller has proven who it is. */
  readonly onOpen: () => void;
  readonly onEnd: () => void;
  readonly onError: (error: unknown) => void;
}

/** One caller on one socket, from its first byte to its end. */
export interface ServedConnection {
  readonly underWay: number;
  /** Ask the caller to send no more; answers that are owed still go out. */
  sayGoodbye(): void;
  destroy(): void;
}

const NOTHING: FrameLimit = { headBytes: 0, bodyBytes: 0 };

export function serveConnection(socket: Duplex, options: ConnectionOptions): ServedConnection {
  const { recognizer, nodeId, limits, secret, onEnd } = options;
  const { calls, bytes, streams, idleMs } = limits;
  const greet = greetCaller({
    ...(secret && { secret }),
    welcome: { nodeId, limits: { calls, bytes, streams }, idleMs },
    isFull: options.isFull,
  });
  const callLimit = {
    headBytes: Math.min(MAX_HEAD_BYTES, bytes),
    bodyBytes: Math.min(MAX_BODY_BYTES, bytes),
  };
  let isOpen = false;

  const limitOf = (kind: FrameKind): FrameLimit | undefined => {
    if (!isOpen) return kind === 'hello' || kind === 'proof' ? GREETING_LIMIT : undefined;
    if (kind === 'call') return callLimit;
    return kind === 'cancel' || kind === 'ping' ? NOTHING : undefined;
  };

  const takeGreeting = (frame: Frame) => {
    const { kind, value } = greet(frame);
    frames.send(kind, 0, encodeValue(value));
    if (kind === 'refusal') return frames.end();
    if (kind !== 'welcome') return;
    isOpen = true;
    clearTimeout(greeting);
    options.onOpen();
  };

  const onFrame = (frame: Frame) => {
    if (!isOpen) return takeGreeting(frame);
    if (frame.kind === 'call') desk.take(frame);
    else if (frame.kind === 'cancel') desk.cancel(frame.id);
    else answerPing(frame.id, recognizer.stats());
  };

  const frames = openFrameSocket(socket, {
    limitOf,
    onFrame,
    onEnd(reason) {
      clearTimeout(greeting);
      clearInterval(watch);
      desk.close();
      if (reason) options.onError(reason);
      onEnd();
    },
  });
  const desk = createCallDesk({ recognizer, limits, send: frames.send, onError: options.onError });
  const greeting = setTimeout(() => frames.destroy(), limits.greetingMs);
  const answerPing = answersPings(frames);
  const watch = watchCaller(frames, desk, limits);

  return {
    get underWay() {
      return desk.underWay;
    },
    sayGoodbye() {
      if (isOpen) frames.send('goodbye', 0);
      else frames.destroy();
    },
    destroy: () => frames.destroy(),
  };
}

/** One pong at a time: who pings without reading must not fill the memory. */
function answersPings(frames: FrameSocket): (id: number, stats: RecognizerStats) => void {
  let isUnsent = false;
  return (id, stats) => {
    if (isUnsent) return;
    isUnsent = true;
    frames.send('pong', id, encodeValue(stats), () => {
      isUnsent = false;
    });
  };
}

/** End the connection of a caller that is silent or does not take its answers. */
function watchCaller(frames: FrameSocket, desk: CallDesk, { idleMs, takingMs }: NodeLimits): NodeJS.Timeout {
  const everyMs = Math.max(50, Math.min(1_000, idleMs / 4, takingMs / 4));
  const silence = createSilenceMeter(() => frames.heardAtMs, everyMs);
  const look = () => {
    const now = performance.now();
    if (silence(now) > idleMs) frames.destroy();
    if (desk.waitingAnswerMs(now) > takingMs) {
      frames.destroy(new ProtocolViolationError('answers that are not taken'));
    }
  };
  return setInterval(look, everyMs).unref();
}
