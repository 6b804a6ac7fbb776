import { median } from './median.js';

/** How much of a camera picture is sent: the longest side in px, and the JPEG quality in (0, 1]. */
export interface FrameSize {
  readonly widthPx: number;
  readonly quality: number;
}

/** From the best to what a poor connection still carries. */
export const FRAME_SIZES: readonly FrameSize[] = [
  { widthPx: 640, quality: 0.85 },
  { widthPx: 640, quality: 0.7 },
  { widthPx: 480, quality: 0.7 },
  { widthPx: 320, quality: 0.65 },
];

/** Unanswered frames at most; the server keeps the newest and skips what it could not look at. */
const MAX_WAITING = 2;
/** The frame after an unanswered one is sent once it is late by this factor of what is usual. */
const LATE = 1.5;
const BUDGET_MS = { min: 120, start: 400, max: 1500 };
/** A frame that has no answer by then is counted as lost. */
const LOST_MS = 4000;
/** Round trips that are remembered. */
const REMEMBERED = 15;
/** Median round trip above which less is sent, and below which more is tried again. */
const SLOW_MS = 180;
const FAST_MS = 80;
/** Round trips at one size before it is judged; growing takes longer, so that sizes do not swing. */
const BEFORE_SHRINKING = 8;
const BEFORE_GROWING = 60;

interface Waiting {
  readonly sequence: number;
  readonly sentAtMs: number;
}

/** When the next frame may be sent and how large it is, as the answers so far tell. */
export interface Pace {
  /** Position in {@link FRAME_SIZES}. */
  readonly step: number;
  readonly smallestStep: number;
  readonly waiting: readonly Waiting[];
  /** The latest round trips, ms, oldest first. */
  readonly roundTrips: readonly number[];
  readonly answersAtStep: number;
}

/**
 * Begin with the largest frames.
 *
 * @param smallestPx Frames never become narrower, whatever the connection.
 */
export const startPace = (smallestPx = 0): Pace => ({
  step: 0,
  smallestStep: FRAME_SIZES.findLastIndex(({ widthPx }) => widthPx >= smallestPx),
  waiting: [],
  roundTrips: [],
  answersAtStep: 0,
});

/** The size of the next frame. */
export const sizeOf = ({ step }: Pace): FrameSize => FRAME_SIZES[step] ?? { widthPx: 320, quality: 0.65 };

/** How long an answer may take before the next frame goes out all the same, ms. */
const budgetMs = ({ roundTrips }: Pace): number => {
  const usual = median(roundTrips);
  if (usual === undefined) return BUDGET_MS.start;
  return Math.min(Math.max(usual * LATE, BUDGET_MS.min), BUDGET_MS.max);
};

const withoutLost = (pace: Pace, nowMs: number): readonly Waiting[] =>
  pace.waiting.filter(({ sentAtMs }) => nowMs - sentAtMs < LOST_MS);

/** Whether a frame may be sent now: the last one is answered, or its answer is late. */
export function maySend(pace: Pace, nowMs: number): boolean {
  const waiting = withoutLost(pace, nowMs);
  const last = waiting.at(-1);
  if (!last) return true;
  return waiting.length < MAX_WAITING && nowMs - last.sentAtMs >= budgetMs(pace);
}

/** A frame was sent. */
export const withSent = (pace: Pace, sequence: number, nowMs: number): Pace => ({
  ...pace,
  waiting: [...withoutLost(pace, nowMs), { sequence, sentAtMs: nowMs }],
});

/** A frame was answered; frames before it never will be. */
export function withAnswered(pace: Pace, sequence: number, nowMs: number): Pace {
  const answered = pace.waiting.find((frame) => frame.sequence === sequence);
  const waiting = pace.waiting.filter((frame) => frame.sequence > sequence);
  if (!answered) return { ...pace, waiting };
  const roundTrips = [...pace.roundTrips, nowMs - answered.sentAtMs].slice(-REMEMBERED);
  return adapted({ ...pace, waiting, roundTrips, answersAtStep: pace.answersAtStep + 1 });
}

/** The connection is new: what was sent on the old one will not be answered. */
export const withNothingWaiting = (pace: Pace): Pace => ({ ...pace, waiting: [] });

function adapted(pace: Pace): Pace {
  const usual = median(pace.roundTrips) ?? 0;
  const step = { ...pace, answersAtStep: 0, roundTrips: [] };
  if (usual > SLOW_MS && pace.answersAtStep >= BEFORE_SHRINKING && pace.step < pace.smallestStep) {
    return { ...step, step: pace.step + 1 };
  }
  if (usual < FAST_MS && pace.answersAtStep >= BEFORE_GROWING && pace.step > 0) {
    return { ...step, step: pace.step - 1 };
  }
  return pace;
}
