import { readFile } from 'node:fs/promises';
import type { FaceBox } from '@mien/biometrics';
import { checkerImage, flatImage, noiseImage, type SampleNumber, samplePicture } from '@mien/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from '../decode/decode-picture.js';
import type { RgbImage } from '../image.js';
import type { DetectorKind } from '../pack.js';
import { affineFromBox } from '../pixels/affine.js';
import { createPixelKernel, type PixelKernel } from '../pixels/pixel-kernel.js';
import { nodeRuntime } from '../runtime/onnx-node.js';
import { loadPicture } from '../testing/load-picture.js';
import type { DetectedFace, FaceDetector } from './detected-face.js';
import { createFaceDetector } from './face-detector.js';

const deps = {
  runtime: nodeRuntime(),
  models: (model: string) => readFile(new URL(`../../../../models/built/${model}.onnx`, import.meta.url)),
};

async function sample(number: SampleNumber): Promise<RgbImage> {
  const decoded = await decodePicture(await readFile(samplePicture(number)));
  if (decoded.kind === 'reject') throw new Error(decoded.reason);
  return decoded.value;
}

/** The picture on a gray 1920 by 1080 canvas, times `scale`, with its corner at `(x, y)`. */
const onCanvas = async (image: RgbImage, scale: number, x: number, y: number): Promise<RgbImage> => {
  const canvas = { width: 1920, height: 1080 };
  const region = { x: -x / scale, y: -y / scale, width: canvas.width / scale, height: canvas.height / scale };
  const toPicture = affineFromBox(region, canvas.width, canvas.height);
  return (await loadPicture(image)).warpToRgb(toPicture, canvas, 110);
};

const cutOut = async (image: RgbImage, box: FaceBox, width: number, height: number): Promise<RgbImage> =>
  (await loadPicture(image)).warpToRgb(affineFromBox(box, width, height), { width, height }, 'edge');

const sizeOf = ({ width, height }: FaceBox) => Math.sqrt(width * height);

describe.each<{ kind: DetectorKind; hasEyes: boolean }>([
  { kind: 'rfb-320', hasEyes: false },
  { kind: 'blazeface-256', hasEyes: true },
  { kind: 'mtcnn', hasEyes: true },
])('$kind', ({ kind, hasEyes }) => {
  let kernel: PixelKernel;
  let detector: FaceDetector;
  let group: RgbImage;
  let people: readonly DetectedFace[];

  const facesIn = async (image: RgbImage) => detector.detect(await kernel.load(image), { smallFaces: true });

  beforeAll(async () => {
    kernel = await createPixelKernel();
    detector = await createFaceDetector({ ...deps, kind });
    group = await sample(6);
    people = await facesIn(group);
  });
  afterAll(() => detector.close());

  it('finds the four people of a group picture, the largest first, and nobody else', () => {
    expect(people).toHaveLength(4);
    const sizes = people.map(({ box }) => sizeOf(box));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it(hasEyes ? 'gives the eyes, left and right in the picture, inside the box' : 'gives no eyes', () => {
    for (const { box, eyes } of people) {
      expect(eyes !== undefined).toBe(hasEyes);
      if (!eyes) continue;
      const [left, right] = eyes;
      expect(left.x).toBeLessThan(right.x);
      for (const eye of eyes) {
        expect(eye.x).toBeGreaterThan(box.x);
        expect(eye.x).toBeLessThan(box.x + box.width);
        expect(eye.y).toBeGreaterThan(box.y);
        expect(eye.y).toBeLessThan(box.y + box.height * 0.7);
      }
    }
  });

  it('finds 40 px faces in a 1080p picture where the picture says they are', async () => {
    const scale = 42 / Math.min(...people.map(({ box }) => sizeOf(box)));
    const small = await facesIn(await onCanvas(group, scale, 1234, 567));
    expect(small).toHaveLength(4);
    for (const { box } of people) {
      const x = 1234 + (box.x + box.width / 2) * scale;
      const y = 567 + (box.y + box.height / 2) * scale;
      const isThere = small.some(
        (face) => Math.hypot(face.box.x + face.box.width / 2 - x, face.box.y + face.box.height / 2 - y) < 10,
      );
      expect(isThere).toBe(true);
    }
  });

  const itInTiles = kind === 'mtcnn' ? undefined : it;
  itInTiles?.('finds 20 px faces in a small group picture', async () => {
    const scale = 22 / Math.min(...people.map(({ box }) => sizeOf(box)));
    const canvas = await loadPicture(await onCanvas(group, scale, 900, 400));
    const corner = affineFromBox({ x: 700, y: 300, width: 640, height: 360 }, 640, 360);
    const small = await kernel.load(canvas.warpToRgb(corner, { width: 640, height: 360 }, 110));
    expect(await detector.detect(small, { smallFaces: true, group: true })).toHaveLength(4);
  });

  it('finds a face that fills the frame', async () => {
    for (const { box } of people) {
      expect(await facesIn(await cutOut(group, box, 300, 360))).toHaveLength(1);
    }
  });

  it.each<{ what: string; image: RgbImage }>([
    { what: 'of one pixel', image: flatImage(1, 1, [200, 150, 120]) },
    { what: 'of one column', image: noiseImage(1, 10_000, 3) },
    { what: 'of one row', image: noiseImage(10_000, 1, 4) },
    { what: 'that is black', image: flatImage(640, 480, [0, 0, 0]) },
    { what: 'that is white', image: flatImage(320, 1200, [255, 255, 255]) },
    { what: 'of noise', image: noiseImage(300, 300, 5) },
    { what: 'of squares', image: checkerImage(500, 400, 16) },
  ])('finds nobody in a picture $what', async ({ image }) => {
    expect(await facesIn(image)).toEqual([]);
  });
});
