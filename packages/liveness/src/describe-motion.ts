import { distance, RIGID_POINTS } from './face-points.js';
import type { FaceMotion } from './observation.js';

/** What an engine knows of a face; `FaceGeometry` of `@mien/engine` is one. */
export interface MeshedFace {
  /** 468 points of the face mesh, shape `[468 * 3]`, picture pixels. */
  readonly mesh: Float32Array;
  readonly mouthOpenness: number;
  readonly eyes?: { readonly left: number; readonly right: number };
  readonly iris?: {
    readonly leftDiameterPx: number;
    readonly rightDiameterPx: number;
    readonly distanceMm: number;
  };
}

const LEFT_EYE = 33;
const RIGHT_EYE = 263;
const MOUTH_CORNERS = [61, 291] as const;

/** Reduce a mesh to the numbers that liveness looks at, a twentieth of its size. */
export function describeMotion({ mesh, mouthOpenness, eyes, iris }: MeshedFace): FaceMotion {
  const span = distance(mesh, LEFT_EYE, RIGHT_EYE);
  return {
    mouthOpenness,
    smile: distance(mesh, ...MOUTH_CORNERS) / span,
    interEyePx: interEyePx(mesh),
    points: RIGID_POINTS.flatMap((point) => Array.from(mesh.subarray(3 * point, 3 * point + 3), hundredths)),
    ...(eyes && { eyes: { left: eyes.left, right: eyes.right } }),
    ...(iris && {
      irisDiameterPx: Math.max(iris.leftDiameterPx, iris.rightDiameterPx),
      irisDistanceMm: iris.distanceMm,
    }),
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** From the middle of one eye's corners to the other's, as the picture shows it. */
function interEyePx(mesh: Float32Array): number {
  const middle = (outer: number, inner: number, axis: number) =>
    ((mesh[3 * outer + axis] ?? Number.NaN) + (mesh[3 * inner + axis] ?? Number.NaN)) / 2;
  return Math.hypot(
    middle(LEFT_EYE, 133, 0) - middle(RIGHT_EYE, 362, 0),
    middle(LEFT_EYE, 133, 1) - middle(RIGHT_EYE, 362, 1),
  );
}
