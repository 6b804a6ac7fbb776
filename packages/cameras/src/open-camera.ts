import { setTimeout as pause } from 'node:timers/promises';
import type { CameraFailure } from './camera-failure.js';
import { type ReadOptions, readFrames } from './read-frames.js';

/** How a camera does. After `stalled` and `failed` it is tried again, after `ended` it is not. */
export type CameraState =
  | { readonly status: 'connecting' }
  | { readonly status: 'running' }
  | { readonly status: 'stalled' }
  | { readonly status: 'failed'; readonly failure: CameraFailure }
  | { readonly status: 'ended' };

export interface CameraOptions
  extends Pick<ReadOptions, 'address' | 'region' | 'maxFramesPerSecond' | 'maxEdgePx' | 'ffmpeg'> {
  readonly connectMs?: number;
  readonly stallMs?: number;
  /** Shortest and longest pause before the next attempt, ms. */
  readonly pauseMs?: { readonly least: number; readonly most: number };
  readonly random: () => number;
  /** One at a time; of frames that come meanwhile the newest is next. What it throws is not caught here. */
  readonly onFrame: (jpeg: Buffer) => Promise<void>;
  readonly onState: (state: CameraState) => void;
}

export interface Camera {
  /** Ends ffmpeg, and waits for the frame that is under way. */
  close(): Promise<void>;
}

const CONNECT_MS = 15_000;
const STALL_MS = 10_000;
const PAUSE_MS = { least: 1_000, most: 30_000 };

/** Longer after every failure in a row, and never for all cameras at the same moment. */
function pauseAfter(
  failures: number,
  { least, most }: { least: number; most: number },
  random: () => number,
): number {
  const full = Math.min(most, least * 2 ** Math.min(failures - 1, 16));
  return full / 2 + (full / 2) * random();
}

/** Hands frames over one at a time; the newest of those that wait. */
function createHandOver(onFrame: CameraOptions['onFrame']) {
  let underWay: Promise<void> | undefined;
  let waiting: Buffer | undefined;
  const handOver = async () => {
    while (waiting !== undefined) {
      const jpeg = waiting;
      waiting = undefined;
      await onFrame(jpeg);
    }
  };
  return {
    offer(jpeg: Buffer): void {
      waiting = jpeg;
      underWay ??= handOver().finally(() => {
        underWay = undefined;
      });
    },
    async stop(): Promise<void> {
      waiting = undefined;
      await underWay;
    },
  };
}

/** Read a camera until it is closed, through every loss of it. */
export function openCamera(options: CameraOptions): Camera {
  const { random, onFrame, onState, pauseMs = PAUSE_MS } = options;
  const abort = new AbortController();
  const { signal } = abort;
  const frames = createHandOver(onFrame);

  const attempt = async (): Promise<{ failure: CameraFailure; hasRun: boolean }> => {
    let hasRun = false;
    onState({ status: 'connecting' });
    const failure = await readFrames(
      {
        ...options,
        connectMs: options.connectMs ?? CONNECT_MS,
        stallMs: options.stallMs ?? STALL_MS,
        onFrame(jpeg) {
          if (!hasRun) onState({ status: 'running' });
          hasRun = true;
          frames.offer(jpeg);
        },
      },
      signal,
    );
    return { failure, hasRun };
  };

  const keepReading = async () => {
    let failures = 0;
    while (!signal.aborted) {
      const { failure, hasRun } = await attempt();
      if (signal.aborted) return;
      if (failure === 'ended') return onState({ status: 'ended' });
      onState(failure === 'stalled' ? { status: 'stalled' } : { status: 'failed', failure });
      failures = hasRun ? 1 : failures + 1;
      await pause(pauseAfter(failures, pauseMs, random), undefined, { signal }).catch(() => undefined);
    }
  };

  const reading = keepReading();
  return {
    async close() {
      abort.abort();
      await reading;
      await frames.stop();
    },
  };
}
