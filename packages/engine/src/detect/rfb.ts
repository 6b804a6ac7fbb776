import type { FaceBox } from '@mien/biometrics';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { PixelForm } from '../pack.js';
import { affineFromBox } from '../pixels/affine.js';
import type { DetectedFace, RegionSearch } from './detected-face.js';

const INPUT: PixelForm = {
  width: 320,
  height: 240,
  layout: 'nchw',
  channels: 'rgb',
  mean: [127, 127, 127],
  scale: 1 / 128,
};
const GRAY = 127;
const BOX_COUNT = 4420;
const MIN_SCORE = 0.7;
const SURE_SCORE = 0.8;

/**
 * Ultra-Light RFB-320: 4420 boxes as corners relative to the region, each with a belief in "no face" and in "face".
 * It gives no points. Finds upright faces from 18 pixels of its input.
 *
 * @see https://github.com/Linzaer/Ultra-Light-Fast-Generic-Face-Detector-1MB
 */
export async function createRfbSearch(deps: NetworkDeps): Promise<RegionSearch> {
  const network = await loadNetwork(deps, 'rfb-320');
  return {
    inputWidth: INPUT.width,
    inputHeight: INPUT.height,
    sureScore: SURE_SCORE,
    async search(picture, region) {
      const toPicture = affineFromBox(region, INPUT.width, INPUT.height);
      const outputs = await network.run(picture.warpToTensor(toPicture, INPUT, GRAY));
      return readFaces(outputs.ofSize(BOX_COUNT * 2), outputs.ofSize(BOX_COUNT * 4), region);
    },
    close: () => network.close(),
  };
}

function readFaces(beliefs: Float32Array, corners: Float32Array, region: FaceBox): DetectedFace[] {
  const faces: DetectedFace[] = [];
  for (let i = 0; i < BOX_COUNT; i++) {
    const score = beliefs[2 * i + 1] ?? 0;
    if (score < MIN_SCORE) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = corners.subarray(4 * i, 4 * i + 4);
    const box = {
      x: region.x + left * region.width,
      y: region.y + top * region.height,
      width: (right - left) * region.width,
      height: (bottom - top) * region.height,
    };
    faces.push({ box, score });
  }
  return faces;
}
