import { type FaceBox, intersectionOverUnion, type Point } from '@mien/biometrics';
import { loadNetwork, type Network, type NetworkDeps } from '../network.js';
import type { LoadedPicture } from '../pixels/loaded-picture.js';
import type { DetectedFace, FaceDetector } from './detected-face.js';
import { addNewFaces, largestFirst } from './merge.js';
import { cropBatch, proposalInput, WINDOW } from './mtcnn-inputs.js';

const STRIDE = 2;
const PYRAMID_STEP = 0.709;
const MIN_FACE_PX = 40;
/** In longer pictures the smallest face searched for grows with them, so that the time is bounded. */
const MAX_FINE_SIDE = 1920;
/** Without small faces, the smallest searched for is this part of the picture's longer side. */
const LARGE_FACE_PART = 1 / 12;
const BATCH = 64;

const PROPOSAL_MIN_SCORE = 0.6;
const sharesHalf = (a: FaceBox, b: FaceBox): boolean => intersectionOverUnion(a, b) > 0.5;
const sharesMost = (a: FaceBox, b: FaceBox): boolean => intersectionOverUnion(a, b) > 0.7;

/** One of the two networks that look at proposed boxes. */
interface CloserLook {
  readonly network: Network;
  readonly side: number;
  readonly minScore: number;
  readonly hasPoints: boolean;
}

/**
 * MTCNN: PNet proposes boxes on a pyramid of the picture, RNet and ONet throw out and refine them; ONet gives the eyes.
 *
 * @throws {ModelMissingError} {ModelDigestError} {ModelFailedError} if one of its networks cannot be had.
 * @see Zhang et al., "Joint Face Detection and Alignment using Multi-task Cascaded Convolutional Networks", 2016
 */
export async function createMtcnnDetector(deps: NetworkDeps): Promise<FaceDetector> {
  const networks: Network[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(networks.map((network) => network.close()));
  };
  const open = async (model: string): Promise<Network> => {
    const network = await loadNetwork(deps, model);
    networks.push(network);
    return network;
  };
  try {
    const pnet = await open('mtcnn-pnet');
    const refining = { network: await open('mtcnn-rnet'), side: 24, minScore: 0.7, hasPoints: false };
    const deciding = { network: await open('mtcnn-onet'), side: 48, minScore: 0.9, hasPoints: true };
    return {
      async detect(picture, { smallFaces }) {
        const proposed = await propose(pnet, picture, smallestFacePx(picture, smallFaces));
        const refined = await lookCloser(refining, picture, proposed);
        const decided = await lookCloser(deciding, picture, addNewFaces([], refined, sharesMost));
        return largestFirst(addNewFaces([], decided));
      },
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function smallestFacePx(picture: LoadedPicture, smallFaces: boolean): number {
  const longer = Math.max(picture.width, picture.height);
  if (!smallFaces) return Math.max(MIN_FACE_PX, longer * LARGE_FACE_PART);
  return MIN_FACE_PX * Math.max(1, longer / MAX_FINE_SIDE);
}

async function propose(pnet: Network, picture: LoadedPicture, smallestPx: number): Promise<DetectedFace[]> {
  const found: DetectedFace[] = [];
  const shorter = Math.min(picture.width, picture.height);
  for (let scale = WINDOW / smallestPx; shorter * scale >= WINDOW; scale *= PYRAMID_STEP) {
    found.push(...addNewFaces([], await proposeAtScale(pnet, picture, scale), sharesHalf));
  }
  return addNewFaces([], found, sharesMost);
}

async function proposeAtScale(pnet: Network, picture: LoadedPicture, scale: number): Promise<DetectedFace[]> {
  const { tensor, columns, rows } = proposalInput(picture, scale);
  const outputs = await pnet.run(tensor);
  const beliefs = outputs.ofSize(columns * rows * 2);
  const shifts = outputs.ofSize(columns * rows * 4);
  const side = WINDOW / scale;
  const found: DetectedFace[] = [];
  for (let i = 0; i < columns * rows; i++) {
    const score = beliefs[2 * i + 1] ?? 0;
    if (score < PROPOSAL_MIN_SCORE) continue;
    const x = (STRIDE * Math.floor(i / rows)) / scale;
    const y = (STRIDE * (i % rows)) / scale;
    const box = moved({ x, y, width: side, height: side }, shifts.subarray(4 * i));
    if (isSolid(box)) found.push({ box, score });
  }
  return found;
}

async function lookCloser(
  look: CloserLook,
  picture: LoadedPicture,
  faces: readonly DetectedFace[],
): Promise<DetectedFace[]> {
  const kept: DetectedFace[] = [];
  for (let start = 0; start < faces.length; start += BATCH) {
    const squares = faces.slice(start, start + BATCH).map(({ box }) => squareAround(box));
    const outputs = await look.network.run(cropBatch(picture, squares, look.side));
    const beliefs = outputs.ofSize(squares.length * 2);
    const shifts = outputs.ofSize(squares.length * 4);
    const points = look.hasPoints ? outputs.ofSize(squares.length * 10) : undefined;
    for (const [i, square] of squares.entries()) {
      const score = beliefs[2 * i + 1] ?? 0;
      const face = { box: moved(square, shifts.subarray(4 * i)), score };
      if (score < look.minScore || !isSolid(face.box)) continue;
      kept.push(points ? { ...face, eyes: eyesIn(square, points.subarray(10 * i)) } : face);
    }
  }
  return kept;
}

function squareAround({ x, y, width, height }: FaceBox): FaceBox {
  const side = Math.max(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

/** Move the left, top, right and bottom side by parts of the box's own size. */
function moved({ x, y, width, height }: FaceBox, shifts: Float32Array): FaceBox {
  const [left = 0, top = 0, right = 0, bottom = 0] = shifts;
  return {
    x: x + left * width,
    y: y + top * height,
    width: width * (1 + right - left),
    height: height * (1 + bottom - top),
  };
}

const isSolid = ({ width, height }: FaceBox): boolean => width > 0 && height > 0;

/** ONet gives the x of five points and then their y, as parts of its square; the eyes come first. */
function eyesIn({ x, y, width, height }: FaceBox, points: Float32Array): readonly [Point, Point] {
  const [leftX = 0, rightX = 0, , , , leftY = 0, rightY = 0] = points;
  return [
    { x: x + leftX * width, y: y + leftY * height },
    { x: x + rightX * width, y: y + rightY * height },
  ];
}
