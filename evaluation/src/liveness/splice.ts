import type { FrameObservation } from '@mien/liveness';

/** Every piece of this many frames gives its last frames to the stranger. */
const PIECE = 25;
const STRANGE_FRAMES = 5;

/** A clip with another person in it again and again, so that no session of a few seconds is without them. */
export function splice(
  frames: readonly FrameObservation[],
  stranger: readonly FrameObservation[],
): readonly FrameObservation[] {
  let next = 0;
  return frames.map((frame, index) => {
    if (index % PIECE < PIECE - STRANGE_FRAMES) return frame;
    const strange = stranger[next++ % stranger.length];
    if (!strange) return frame;
    const { sequence, clientTimeMs, receivedAtMs } = frame;
    return { ...strange, sequence, clientTimeMs, receivedAtMs, digest: `${strange.digest}-${index}` };
  });
}
