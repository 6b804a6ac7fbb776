import type { Point } from '@mien/biometrics';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { PixelForm } from '../pack.js';
import { type Affine, applyAffine } from '../pixels/affine.js';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import { type EyeCorners, LEFT_EYE, RIGHT_EYE } from './eyes.js';
import { type IrisOutput, readIrisOutput } from './iris-kernels.js';
import { meshDistance, meshPoint } from './mesh-kernels.js';

/** One eye as the iris network sees it, in picture pixels. */
export interface EyeMeasure {
  readonly center: Point;
  readonly diameterPx: number;
  /** Lid distance over the distance of the corners in space, unitless. */
  readonly openness: number;
}

/** Both eyes, left and right in the picture. */
export interface EyePair {
  readonly left: EyeMeasure;
  readonly right: EyeMeasure;
}

export interface IrisLocator {
  /**
   * Iris and lids of both eyes.
   *
   * @param mesh Shape `[468 * 3]`, picture pixels.
   * @throws {ModelFailedError} if the network cannot run.
   */
  locate(picture: LoadedPicture, mesh: Float32Array): Promise<EyePair>;
  close(): Promise<void>;
}

const MODEL = 'iris';
/** Side of the crop over the distance of the corners of the eye. */
const CROP_SCALE = 2.3;
const FORM: PixelForm = {
  width: 64,
  height: 64,
  layout: 'nhwc',
  channels: 'rgb',
  mean: [0, 0, 0],
  scale: 1 / 255,
};
/** 71 points of the eye and 5 of the iris, three numbers each. */
const VALUES_PER_EYE = 228;

/** Iris and lids (MediaPipe Iris) in one batch of two: the network knows one eye, the other is mirrored for it. */
export async function createIrisLocator(deps: NetworkDeps): Promise<IrisLocator> {
  const network = await loadNetwork(deps, MODEL);
  return {
    async locate(picture, mesh) {
      const left = eyeCrop(mesh, LEFT_EYE, false);
      const right = eyeCrop(mesh, RIGHT_EYE, true);
      const outputs = await network.run(picture.warpToBatch([left, right], FORM, 'edge'));
      const values = outputs.ofSize(2 * VALUES_PER_EYE);
      return {
        left: measure(readIrisOutput(values.subarray(0, VALUES_PER_EYE)), left, mesh, LEFT_EYE),
        right: measure(readIrisOutput(values.subarray(VALUES_PER_EYE)), right, mesh, RIGHT_EYE),
      };
    },
    close: () => network.close(),
  };
}

function measure(output: IrisOutput, toPicture: Affine, mesh: Float32Array, eye: EyeCorners): EyeMeasure {
  const scale = Math.hypot(toPicture.a, toPicture.c);
  return {
    center: applyAffine(toPicture, output.center),
    diameterPx: output.diameter * scale,
    openness: (output.lidDistance * scale) / meshDistance(mesh, eye.outer, eye.inner),
  };
}

/** A square around the eye, level with the head. */
function eyeCrop(mesh: Float32Array, eye: EyeCorners, isMirrored: boolean): Affine {
  const left = meshPoint(mesh, LEFT_EYE.outer);
  const right = meshPoint(mesh, RIGHT_EYE.outer);
  const outer = meshPoint(mesh, eye.outer);
  const inner = meshPoint(mesh, eye.inner);
  const roll = Math.atan2(right.y - left.y, right.x - left.x);
  const scale = (Math.hypot(inner.x - outer.x, inner.y - outer.y) * CROP_SCALE) / FORM.width;
  const cos = Math.cos(roll) * scale;
  const sin = Math.sin(roll) * scale;
  const sign = isMirrored ? -1 : 1;
  const half = FORM.width / 2;
  return {
    a: sign * cos,
    b: -sin,
    tx: (outer.x + inner.x) / 2 - (sign * cos - sin) * half,
    c: sign * sin,
    d: cos,
    ty: (outer.y + inner.y) / 2 - (sign * sin + cos) * half,
  };
}
