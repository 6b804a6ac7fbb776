import { median } from './median.js';

/** Over which time frames are counted, ms. */
const WINDOW_MS = 3000;

/** An answered frame: when its answer was drawn, and how old its picture was then. */
export interface DrawnFrame {
  readonly drawnAtMs: number;
  readonly delayMs: number;
}

export interface Rates {
  readonly framesPerSecond: number;
  /** Median time from taking a picture to drawing what is in it, ms; undefined while nothing was drawn. */
  readonly delayMs: number | undefined;
}

/** Remember one frame more and forget the old ones. */
export const withDrawn = (drawn: readonly DrawnFrame[], frame: DrawnFrame): readonly DrawnFrame[] => [
  ...drawn.filter(({ drawnAtMs }) => frame.drawnAtMs - drawnAtMs < WINDOW_MS),
  frame,
];

/** How quick and how late the overlay has been lately. */
export function ratesOf(drawn: readonly DrawnFrame[], nowMs: number): Rates {
  const recent = drawn.filter(({ drawnAtMs }) => nowMs - drawnAtMs < WINDOW_MS);
  const first = recent[0];
  const spanMs = first ? nowMs - first.drawnAtMs : 0;
  return {
    framesPerSecond: spanMs > 0 ? ((recent.length - 1) * 1000) / spanMs : 0,
    delayMs: median(recent.map(({ delayMs }) => delayMs)),
  };
}
