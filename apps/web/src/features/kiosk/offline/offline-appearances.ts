import type { Sight } from '../../../shared/capture/sight.js';

type Face = Sight['faces'][number];

interface Watched {
  readonly face: Face;
  readonly sinceMs: number;
  readonly seenAtMs: number;
  readonly isNoted: boolean;
}

/** Faces that a camera follows by itself, and which of them are to be noted now. */
export interface Following {
  readonly watched: readonly Watched[];
  readonly due: readonly Face[];
}

export const NOBODY: Following = { watched: [], due: [] };

/** How long a face has to be good before it is noted, ms: a glance in passing is none. */
const DWELL_MS = 700;
/** A face that was not seen for so long has gone, ms. */
const GONE_MS = 2_000;

/** Good enough to be recognized later: near, sharp, lit, uncovered and looking at the camera. */
function isGood({ quality }: Face): boolean {
  if (!quality) return false;
  const { interEyeDistancePx, sharpness, luma, visibility, pose } = quality;
  return (
    interEyeDistancePx >= 40 &&
    sharpness >= 12 &&
    luma >= 45 &&
    luma <= 225 &&
    visibility >= 0.7 &&
    Math.abs(pose.yawDeg) <= 25 &&
    Math.abs(pose.pitchDeg) <= 25
  );
}

/** Within its own width of where it was: the same face. */
const isNear = (a: Face['box'], b: Face['box']): boolean =>
  Math.hypot(a.x + a.width / 2 - (b.x + b.width / 2), a.y + a.height / 2 - (b.y + b.height / 2)) <
  Math.max(a.width, b.width);

/**
 * Follow faces from one look to the next without knowing who they are; each is noted once, when it has been good for a
 * moment.
 */
export function followFaces(
  { watched }: Following,
  { faces }: Pick<Sight, 'faces'>,
  nowMs: number,
): Following {
  const due: Face[] = [];
  const left = watched.filter(({ seenAtMs }) => nowMs - seenAtMs < GONE_MS);
  const seen = faces.map((face): Watched => {
    const index = left.findIndex((one) => isNear(one.face.box, face.box));
    const [before] = index === -1 ? [] : left.splice(index, 1);
    const isFit = isGood(face);
    const sinceMs = isFit && before ? before.sinceMs : nowMs;
    const isDue = isFit && !before?.isNoted && nowMs - sinceMs >= DWELL_MS;
    if (isDue) due.push(face);
    return { face, sinceMs, seenAtMs: nowMs, isNoted: isDue || (before?.isNoted ?? false) };
  });
  return { watched: [...seen, ...left], due };
}
