import type { LiveStreamMessage } from '@mien/contracts';

/** What the server saw in one frame. */
export type LiveAnswer = Extract<LiveStreamMessage, { readonly type: 'frame' }>;

/** An answer, and when the picture it is about was shown, ms of `performance.now()`. */
export interface ShownAnswer {
  readonly answer: LiveAnswer;
  readonly shownAtMs: number;
}
