import type { FaceBox, Point } from '@mien/biometrics';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { PixelForm } from '../pack.js';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import { cropAroundBox, cropAroundMesh, cropToPicture, type MeshCrop } from './mesh-crop.js';
import { meshToPicture } from './mesh-kernels.js';

/** Where a face is; `eyes` (left and right in the picture) when the detector knows them. */
export interface FaceRegion {
  readonly box: FaceBox;
  readonly eyes?: readonly [Point, Point];
}

export interface FaceMesh {
  /** 468 points, shape `[468 * 3]`; see `FaceGeometry.mesh`. */
  readonly points: Float32Array;
  /** Network's own belief that the crop holds a face, in [0, 1]. */
  readonly confidence: number;
}

export interface FaceMesher {
  /** @throws {ModelFailedError} if the network cannot run. */
  locate(picture: LoadedPicture, face: FaceRegion): Promise<FaceMesh>;
  close(): Promise<void>;
}

const MODEL = 'face-mesh';
const VALUES = 468 * 3;
const SIDE = 192;
const FORM: PixelForm = {
  width: SIDE,
  height: SIDE,
  layout: 'nhwc',
  channels: 'rgb',
  mean: [0, 0, 0],
  scale: 1 / 255,
};

/**
 * The 468-point face mesh (MediaPipe Face Mesh), in two runs of the network.
 *
 * The first looks at the detector's box and finds roughly where the face is and how it leans. The second looks at a
 * crop made from that mesh, so its points do not depend on how a detector draws boxes or whether it knows the eyes.
 */
export async function createFaceMesher(deps: NetworkDeps): Promise<FaceMesher> {
  const network = await loadNetwork(deps, MODEL);

  async function run(picture: LoadedPicture, crop: MeshCrop): Promise<FaceMesh> {
    const toPicture = cropToPicture(crop, SIDE);
    const outputs = await network.run(picture.warpToTensor(toPicture, FORM, 0));
    const [confidence = Number.NaN] = outputs.ofSize(1);
    return { points: meshToPicture(outputs.ofSize(VALUES), toPicture), confidence };
  }

  return {
    async locate(picture, { box, eyes }) {
      const rough = await run(picture, cropAroundBox(box, eyes));
      return run(picture, cropAroundMesh(rough.points));
    },
    close: () => network.close(),
  };
}
