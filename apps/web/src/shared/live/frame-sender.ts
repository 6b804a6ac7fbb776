import { encodeFrame } from '@mien/contracts';
import type { EncodeFrame } from './frame-encoder.js';
import {
  type FrameSize,
  maySend,
  type Pace,
  sizeOf,
  startPace,
  withAnswered,
  withNothingWaiting,
  withSent,
} from './pace.js';

export interface FrameSenderOptions {
  readonly encode: EncodeFrame;
  /** The way to the server as it is now, if there is one. */
  readonly link: () => { isOpen(): boolean; send(frame: Uint8Array<ArrayBuffer>): void } | undefined;
  readonly nowMs: () => number;
  readonly smallestPx?: number;
}

/** Sends pictures of a video at the pace of the answers. */
export interface FrameSender {
  /** The video shows something, perhaps new; resolves when it was sent or need not be. */
  offer(video: HTMLVideoElement): Promise<void>;
  /** The video shows a new picture since this instant. */
  shown(atMs: number): void;
  /** An answer came; returns how old its picture is, ms, when it is one of ours. */
  answered(sequence: number): number | undefined;
  /** The server takes no more than this many frames a second. */
  limitTo(framesPerSecond: number): void;
  /** The connection is new; sequences go on. */
  reconnected(): void;
  size(): FrameSize;
}

/** Frames whose time is remembered; far more than are ever unanswered. */
const REMEMBERED = 64;

export function createFrameSender(options: FrameSenderOptions): FrameSender {
  const { encode, link, nowMs } = options;
  const takenAtMs = new Map<number, number>();
  let pace: Pace = startPace(options.smallestPx);
  let sequence = 0;
  let isEncoding = false;
  let minIntervalMs = 0;
  let sentAtMs = Number.NEGATIVE_INFINITY;
  /** When the picture that is shown came, until it is sent: no picture is sent twice. */
  let unsentSinceMs: number | undefined;

  const remember = (of: number, atMs: number) => {
    takenAtMs.set(of, atMs);
    takenAtMs.delete(of - REMEMBERED);
  };

  async function send(video: HTMLVideoElement, clientTimeMs: number): Promise<void> {
    const picture = await encode(video, sizeOf(pace));
    const way = link();
    if (!way?.isOpen()) return;
    sequence += 1;
    remember(sequence, clientTimeMs);
    sentAtMs = nowMs();
    pace = withSent(pace, sequence, sentAtMs);
    way.send(encodeFrame({ sequence, clientTimeMs, picture }));
  }

  const isTime = () => maySend(pace, nowMs()) && nowMs() - sentAtMs >= minIntervalMs;

  return {
    shown: (atMs) => {
      unsentSinceMs = atMs;
    },
    async offer(video) {
      const since = unsentSinceMs;
      if (since === undefined || isEncoding || !link()?.isOpen() || !isTime()) return;
      isEncoding = true;
      unsentSinceMs = undefined;
      await send(video, since).finally(() => {
        isEncoding = false;
      });
    },
    answered(of) {
      pace = withAnswered(pace, of, nowMs());
      const atMs = takenAtMs.get(of);
      return atMs === undefined ? undefined : nowMs() - atMs;
    },
    limitTo: (framesPerSecond) => {
      minIntervalMs = 1000 / framesPerSecond;
    },
    reconnected: () => {
      pace = withNothingWaiting(pace);
    },
    size: () => sizeOf(pace),
  };
}
