import type { RecognizerStats } from '@mien/recognizer';
import type { NodePlace } from '../address.js';
import type { Command } from '../calls/commands.js';
import type { FrameSocket } from '../wire/frame-socket.js';
import type { Welcome } from '../wire/greetings.js';
import type { EncodedValue } from '../wire/value-codec.js';
import { awaitWelcome, type Talk } from './await-welcome.js';
import { NodeLostError } from './errors.js';
import { startHeartbeat } from './heartbeat.js';
import { createOpenCalls, type OpenCalls } from './open-calls.js';
import { openSocket } from './open-socket.js';

export interface ConnectionTimes {
  /** Time between two signs of life asked for, ms. */
  readonly heartbeatMs: number;
  /** A node that is not heard for so long is lost, ms. */
  readonly lostAfterMs: number;
  /** Time for connecting, and again for greeting, ms. */
  readonly connectMs: number;
}

export interface NodeEvents {
  /** What the node can take has changed. */
  readonly onChange: () => void;
  /** Called once after a connection that was welcomed. */
  readonly onEnd: (reason: NodeLostError) => void;
}

export interface NodeCall {
  readonly command: Command;
  readonly request: EncodedValue;
  /** `performance.now()` when the answer is of no use any more. */
  readonly untilMs: number;
  readonly signal: AbortSignal;
}

/** A welcomed connection to one node. */
export interface NodeConnection {
  readonly nodeId: string;
  /** Calls it has not answered. */
  readonly outstanding: number;
  /** Streams of ours that are at home there. */
  streams: number;
  /** It failed and is left alone until then while there are others, `performance.now()`. */
  restsUntilMs: number;
  /** The node said that it will close. */
  readonly isLeaving: boolean;
  readonly stats: RecognizerStats;
  readonly roundTripMs: number | undefined;
  /** When anything came from it last, `performance.now()`. */
  readonly heardAtMs: number;
  /** The largest call it ever takes, bytes. */
  readonly largestCall: number;
  canTake(bytes: number): boolean;
  /** @throws {NodeLostError} if the connection ends first, the signal's reason, or what the node answers. */
  call(call: NodeCall): Promise<unknown>;
  destroy(): void;
}

/** Connect to a node and greet it. @throws {NodeRefusedError}, or whatever stopped it. */
export async function connectNode(
  address: string,
  place: NodePlace,
  times: ConnectionTimes,
  events: NodeEvents,
): Promise<NodeConnection> {
  const socket = await openSocket(place, times.connectMs);
  return new Promise((resolve, reject) => {
    const talk = (frames: FrameSocket, welcome: Welcome): Talk => {
      const calls = createOpenCalls();
      const heartbeat = startHeartbeat(frames, times);
      let isLeaving = false;
      resolve({
        ...callsOf(welcome, frames, calls),
        streams: 0,
        restsUntilMs: 0,
        get isLeaving() {
          return isLeaving;
        },
        get outstanding() {
          return calls.count;
        },
        get stats() {
          return heartbeat.stats;
        },
        get roundTripMs() {
          return heartbeat.roundTripMs;
        },
        get heardAtMs() {
          return frames.heardAtMs;
        },
      });
      return {
        onFrame(frame) {
          if (frame.kind === 'pong') return heartbeat.takePong(frame);
          if (frame.kind === 'goodbye') isLeaving = true;
          else calls.settle(frame);
          events.onChange();
        },
        onEnd(cause) {
          heartbeat.stop();
          const reason = new NodeLostError(cause);
          events.onEnd(reason);
          calls.failAll(reason);
        },
      };
    };
    const secret = place.kind === 'tls' ? {} : { secret: place.secret };
    awaitWelcome(socket, { address, timeoutMs: times.connectMs, ...secret }, talk).catch(reject);
  });
}

function callsOf({ nodeId, limits }: Welcome, frames: FrameSocket, calls: OpenCalls) {
  return {
    nodeId,
    largestCall: limits.bytes,
    canTake: (bytes: number) => calls.count < limits.calls && calls.bytes + bytes <= limits.bytes,
    call({ command, request, untilMs, signal }: NodeCall): Promise<unknown> {
      return new Promise((resolve, reject) => {
        if (frames.isClosed) throw new NodeLostError();
        const value = inEnvelope(command, untilMs - performance.now(), request);
        const giveUp = () => {
          frames.send('cancel', id);
          reject(signal.reason);
        };
        const id = calls.add(sizeOfCall(request), (settled) => {
          signal.removeEventListener('abort', giveUp);
          if ('error' in settled) reject(settled.error);
          else resolve(settled.answer);
        });
        signal.addEventListener('abort', giveUp, { once: true });
        frames.send('call', id, value);
      });
    },
    destroy: () => frames.destroy(),
  };
}

const ENVELOPE_BYTES = 128;

/** Bytes of a call, at least what its frame has. */
export const sizeOfCall = ({ head, bodyBytes }: EncodedValue): number =>
  ENVELOPE_BYTES + head.length + bodyBytes;

/** The JSON around a request that is JSON already. */
function inEnvelope(command: Command, leftMs: number, request: EncodedValue): EncodedValue {
  const deadlineMs = Math.max(1, Math.round(leftMs));
  const opening = `{"command":"${command}","deadlineMs":${deadlineMs},"request":`;
  return { ...request, head: Buffer.concat([Buffer.from(opening), request.head, Buffer.from('}')]) };
}
