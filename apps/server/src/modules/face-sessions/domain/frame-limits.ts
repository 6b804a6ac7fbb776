import { FACE_FRAME_BYTES } from '@mien/contracts';
import type { FrameFaultReason } from './errors.js';

/** What a client may send in one session. */
export const FRAME_LIMITS = {
  frameBytes: FACE_FRAME_BYTES,
  framesPerSecond: 15,
  frames: 1200,
  edgePx: 1920,
} as const;

/** How much of its limits a session has used. */
export interface FrameMeter {
  readonly frames: number;
  readonly lastSequence: number;
  /** Frames that may come at once. */
  readonly budget: number;
  readonly budgetAtMs: number;
}

export const newMeter = (nowMs: number): FrameMeter => ({
  frames: 0,
  lastSequence: -1,
  budget: FRAME_LIMITS.framesPerSecond,
  budgetAtMs: nowMs,
});

export interface FrameFacts {
  readonly sequence: number;
  readonly bytes: number;
  /** Of the picture; absent when it is none. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

export type Metered =
  | { readonly kind: 'taken'; readonly meter: FrameMeter }
  | { readonly kind: 'refused'; readonly reason: FrameFaultReason };

const refused = (reason: FrameFaultReason): Metered => ({ kind: 'refused', reason });

/** Whether a frame may be looked at, before anything is. A frame that is sent again has an old number. */
export function meterFrame(meter: FrameMeter, { sequence, bytes, size }: FrameFacts, nowMs: number): Metered {
  const { frameBytes, framesPerSecond, frames, edgePx } = FRAME_LIMITS;
  if (bytes > frameBytes) return refused('too-large');
  if (size === undefined) return refused('no-frame');
  if (Math.max(size.width, size.height) > edgePx) return refused('too-large');
  if (sequence <= meter.lastSequence) return refused('out-of-order');
  if (meter.frames >= frames) return refused('too-many');
  const sinceMs = Math.max(0, nowMs - meter.budgetAtMs);
  const budget = Math.min(framesPerSecond, meter.budget + (sinceMs * framesPerSecond) / 1000);
  if (budget < 1) return refused('too-fast');
  return {
    kind: 'taken',
    meter: { frames: meter.frames + 1, lastSequence: sequence, budget: budget - 1, budgetAtMs: nowMs },
  };
}
