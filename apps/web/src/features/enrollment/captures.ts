import type { Pose } from '../../shared/capture/pose-goals.js';

/** A picture that waits to be enrolled. */
export interface Capture {
  readonly id: string;
  readonly picture: Blob;
  /** Absent for uploads. */
  readonly pose?: Pose;
}

export const aCapture = (picture: Blob, pose?: Pose): Capture => ({
  id: crypto.randomUUID(),
  picture,
  ...(pose && { pose }),
});

/** Keep one picture per pose: a new one takes the place of the old. */
export const withCapture = (captures: readonly Capture[], added: Capture): readonly Capture[] => {
  const place = captures.findIndex(({ pose }) => pose === added.pose);
  return place < 0 ? [...captures, added] : captures.with(place, added);
};

export const withoutCapture = (captures: readonly Capture[], id: string): readonly Capture[] =>
  captures.filter((capture) => capture.id !== id);
