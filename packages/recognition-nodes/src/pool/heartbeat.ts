import type { RecognizerStats } from '@mien/recognizer';
import { ProtocolViolationError } from '../wire/errors.js';
import type { Frame } from '../wire/frame.js';
import type { FrameSocket } from '../wire/frame-socket.js';
import { pong, readAs } from '../wire/greetings.js';
import { createSilenceMeter } from '../wire/silence-meter.js';

/** Asks a node for signs of life and keeps what it says of itself with them. */
export interface Heartbeat {
  readonly stats: RecognizerStats;
  /** Of the last ping that was answered, ms. */
  readonly roundTripMs: number | undefined;
  /** @throws {ProtocolViolationError} */
  takePong(frame: Frame): void;
  stop(): void;
}

const unreadable = () => new ProtocolViolationError('a pong that is none');

export function startHeartbeat(
  frames: FrameSocket,
  times: { readonly heartbeatMs: number; readonly lostAfterMs: number },
): Heartbeat {
  let stats: RecognizerStats = { galleries: 0, templates: 0, people: 0, queued: 0 };
  let roundTripMs: number | undefined;
  let lastPing = { id: 0, atMs: 0 };

  const silence = createSilenceMeter(() => frames.heardAtMs, times.heartbeatMs);

  const beat = () => {
    const atMs = performance.now();
    if (silence(atMs) > times.lostAfterMs) {
      return frames.destroy(new Error(`Nothing was heard for ${times.lostAfterMs} ms.`));
    }
    lastPing = { id: (lastPing.id + 1) % 0xffff_ffff, atMs };
    frames.send('ping', lastPing.id);
  };
  const timer = setInterval(beat, times.heartbeatMs);
  timer.unref();
  beat();

  return {
    get stats() {
      return stats;
    },
    get roundTripMs() {
      return roundTripMs;
    },
    takePong(frame) {
      stats = readAs(pong, frame, unreadable);
      if (frame.id === lastPing.id) roundTripMs = performance.now() - lastPing.atMs;
    },
    stop: () => clearInterval(timer),
  };
}
