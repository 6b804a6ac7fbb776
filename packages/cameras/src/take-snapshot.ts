import type { CameraFailure } from './camera-failure.js';
import { type ReadOptions, readFrames } from './read-frames.js';

export type Snapshot =
  | { readonly kind: 'picture'; readonly jpeg: Buffer }
  | { readonly kind: 'failed'; readonly failure: CameraFailure };

/** One frame of a camera, whole unless a region is given. */
export async function takeSnapshot(
  request: Pick<ReadOptions, 'address' | 'region' | 'maxEdgePx' | 'connectMs' | 'ffmpeg'>,
  signal: AbortSignal,
): Promise<Snapshot> {
  const enough = new AbortController();
  const frames: Buffer[] = [];
  const failure = await readFrames(
    {
      ...request,
      maxFramesPerSecond: 5,
      stallMs: request.connectMs,
      onFrame(jpeg) {
        frames.push(jpeg);
        enough.abort();
      },
    },
    AbortSignal.any([signal, enough.signal]),
  );
  const [jpeg] = frames;
  if (jpeg) return { kind: 'picture', jpeg };
  return { kind: 'failed', failure: failure === 'ended' ? 'interrupted' : failure };
}
