import type { FaceBox, Point } from '@mien/biometrics';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { PixelForm } from '../pack.js';
import { affineFromBox } from '../pixels/affine.js';
import type { DetectedFace, RegionSearch } from './detected-face.js';

const SIDE = 256;
const INPUT: PixelForm = {
  width: SIDE,
  height: SIDE,
  layout: 'nhwc',
  channels: 'rgb',
  mean: [127.5, 127.5, 127.5],
  scale: 1 / 127.5,
};
const BLACK = 0;
const MIN_SCORE = 0.5;
/** The logit of the lowest score. */
const MIN_LOGIT = Math.log(MIN_SCORE / (1 - MIN_SCORE));
const SURE_SCORE = 0.6;
const VALUES_PER_ANCHOR = 16;
const GRIDS = [
  { cells: 16, anchorsPerCell: 2 },
  { cells: 8, anchorsPerCell: 6 },
] as const;

/**
 * BlazeFace at 256 pixels: per anchor one logit and, in input pixels from the anchor, the box's center and size and
 * six points, of which the first two are the eyes. Finds upright faces from 16 pixels of its input.
 *
 * @see Bazarevsky et al., "BlazeFace: Sub-millisecond Neural Face Detection on Mobile GPUs", 2019
 */
export async function createBlazeFaceSearch(deps: NetworkDeps): Promise<RegionSearch> {
  const network = await loadNetwork(deps, 'blazeface-256');
  return {
    inputWidth: SIDE,
    inputHeight: SIDE,
    sureScore: SURE_SCORE,
    async search(picture, region) {
      const toPicture = affineFromBox(region, SIDE, SIDE);
      const outputs = await network.run(picture.warpToTensor(toPicture, INPUT, BLACK));
      return GRIDS.flatMap(({ cells, anchorsPerCell }) => {
        const count = cells * cells * anchorsPerCell;
        const logits = outputs.ofSize(count);
        return readFaces(logits, outputs.ofSize(count * VALUES_PER_ANCHOR), cells, region);
      });
    },
    close: () => network.close(),
  };
}

function readFaces(
  logits: Float32Array,
  values: Float32Array,
  cells: number,
  region: FaceBox,
): DetectedFace[] {
  const anchorsPerCell = logits.length / (cells * cells);
  const faces: DetectedFace[] = [];
  for (let index = 0; index < logits.length; index++) {
    const logit = logits[index] ?? Number.NEGATIVE_INFINITY;
    if (logit < MIN_LOGIT) continue;
    const score = 1 / (1 + Math.exp(-logit));
    const cell = Math.floor(index / anchorsPerCell);
    const anchor = { x: ((cell % cells) + 0.5) / cells, y: (Math.floor(cell / cells) + 0.5) / cells };
    const own = values.subarray(index * VALUES_PER_ANCHOR, (index + 1) * VALUES_PER_ANCHOR);
    const face = readFace(own, anchor, score, region);
    if (face.box.width > 0 && face.box.height > 0) faces.push(face);
  }
  return faces;
}

function readFace(values: Float32Array, anchor: Point, score: number, region: FaceBox): DetectedFace {
  const [dx = 0, dy = 0, width = 0, height = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = values;
  const place = (x: number, y: number): Point => ({
    x: region.x + (anchor.x + x / SIDE) * region.width,
    y: region.y + (anchor.y + y / SIDE) * region.height,
  });
  const corner = place(dx - width / 2, dy - height / 2);
  return {
    box: { ...corner, width: (width / SIDE) * region.width, height: (height / SIDE) * region.height },
    score,
    eyes: [place(x1, y1), place(x2, y2)],
  };
}
