import type { FaceBox } from '@mien/biometrics';
import { expect, it } from 'vitest';
import type { DetectionOptions, RegionSearch } from './detected-face.js';
import { createMultiScaleDetector } from './multi-scale-detector.js';

const unseen = (): never => {
  throw new Error('this network has no pixels');
};
const noPixels = { warpToTensor: unseen, warpToBatch: unseen, warpToRgb: unseen };

const square = (x: number, y: number, side: number): FaceBox => ({ x, y, width: side, height: side });

/** A network without pixels that sees whatever part of a face lies in its region, if it is neither too small nor too large there. */
function scriptedSearch({
  faces,
  mirages = [],
}: {
  faces: readonly FaceBox[];
  mirages?: readonly FaceBox[];
}) {
  const regions: FaceBox[] = [];
  const partIn = (face: FaceBox, region: FaceBox): FaceBox => {
    const x = Math.max(face.x, region.x);
    const y = Math.max(face.y, region.y);
    const right = Math.min(face.x + face.width, region.x + region.width);
    const bottom = Math.min(face.y + face.height, region.y + region.height);
    return { x, y, width: right - x, height: bottom - y };
  };
  const network: RegionSearch = {
    inputWidth: 320,
    inputHeight: 240,
    sureScore: 0.8,
    async search(_image, region) {
      regions.push(region);
      const scale = region.width / 320;
      const seen = (box: FaceBox, from: number, to: number) =>
        box.width >= from * scale &&
        box.height >= from * scale &&
        Math.max(box.width, box.height) <= to * scale;
      const real = faces.map((face) => partIn(face, region)).filter((part) => seen(part, 18, 200));
      const false_ = mirages.map((box) => partIn(box, region)).filter((part) => seen(part, 50, 200));
      return [...real.map((box) => ({ box, score: 0.9 })), ...false_.map((box) => ({ box, score: 0.99 }))];
    },
    async close() {},
  };
  return { detector: createMultiScaleDetector(network), regions };
}

const boxesIn = async (
  scene: ReturnType<typeof scriptedSearch>,
  width: number,
  height: number,
  options: DetectionOptions = { smallFaces: true },
): Promise<FaceBox[]> => {
  const found = await scene.detector.detect({ width, height, ...noPixels }, options);
  return found.map(({ box }) => box);
};

it('needs one pass for 40 px faces in a 640 by 480 picture', async () => {
  const scene = scriptedSearch({ faces: [square(100, 100, 40), square(300, 200, 150)] });
  expect(await boxesIn(scene, 640, 480)).toEqual([square(300, 200, 150), square(100, 100, 40)]);
  expect(scene.regions).toHaveLength(1);
});

it('finds 40 px faces everywhere in a 1080p picture, each once', async () => {
  const faces: FaceBox[] = [];
  for (let y = 5; y < 1035; y += 86) for (let x = 5; x < 1875; x += 93) faces.push(square(x, y, 40));
  const found = await boxesIn(scriptedSearch({ faces }), 1920, 1080);
  expect(new Set(found.map(({ x, y }) => `${x},${y}`)).size).toBe(faces.length);
  expect(found).toHaveLength(faces.length);
});

it('gives one whole box for a face that tiles cut', async () => {
  const face = square(560, 380, 200);
  expect(await boxesIn(scriptedSearch({ faces: [face] }), 1920, 1080)).toEqual([face]);
});

it('does not believe a larger face of a tile that a second look does not see', async () => {
  const face = square(1000, 500, 200);
  const scene = scriptedSearch({ faces: [face], mirages: [square(300, 300, 140)] });
  expect(await boxesIn(scene, 1920, 1080)).toEqual([face]);
});

it('believes a face of a tile that the first pass missed after a second look', async () => {
  const face = square(300, 300, 104);
  expect(await boxesIn(scriptedSearch({ faces: [face] }), 1920, 1080)).toEqual([face]);
});

it('looks at a shrunk picture for a face that fills the frame', async () => {
  const face = square(-20, -60, 500);
  const scene = scriptedSearch({ faces: [face] });
  expect(await boxesIn(scene, 460, 380)).toHaveLength(1);
  expect(scene.regions).toHaveLength(2);
});

it('leaves small faces out when they are not asked for', async () => {
  const scene = scriptedSearch({ faces: [square(100, 100, 40), square(900, 400, 200)] });
  expect(await boxesIn(scene, 1920, 1080, { smallFaces: false })).toEqual([square(900, 400, 200)]);
  expect(scene.regions).toHaveLength(1);
});

it('spends no more tiles on a picture of 50 megapixels than on one of two', async () => {
  const scene = scriptedSearch({ faces: [square(2000, 2000, 1000)] });
  await boxesIn(scene, 8660, 5773);
  expect(scene.regions.length).toBeLessThan(20);
});

const group = { smallFaces: true, group: true };

it('finds faces of every size in a group picture, each once', async () => {
  const sides = [20, 32, 50, 80, 130, 210, 340];
  const faces = sides.map((side, i) => square(10 + 300 * (i % 4), 10 + 360 * Math.floor(i / 4), side));
  const found = await boxesIn(scriptedSearch({ faces }), 1280, 720, group);
  expect(found).toEqual(faces.toReversed());
});

it('finds faces of 20 px in a group picture of a small camera, where one pass sees nothing', async () => {
  const faces = [square(100, 205, 20), square(300, 170, 24)];
  expect(await boxesIn(scriptedSearch({ faces }), 640, 360)).toEqual([]);
  expect(await boxesIn(scriptedSearch({ faces }), 640, 360, group)).toHaveLength(2);
});

it('spends a bounded number of passes on a group picture of any size', async () => {
  for (const [width, height] of [
    [640, 480],
    [4096, 3072],
    [4096, 64],
    [30_000, 30_000],
  ] as const) {
    const scene = scriptedSearch({ faces: [] });
    await boxesIn(scene, width, height, group);
    expect(scene.regions.length).toBeLessThanOrEqual(162);
  }
});

it('looks at a bounded number of doubtful finds again', async () => {
  const mirages: FaceBox[] = [];
  for (let y = 0; y < 1000; y += 60) for (let x = 0; x < 1900; x += 60) mirages.push(square(x, y, 55));
  const scene = scriptedSearch({ faces: [], mirages });
  await boxesIn(scene, 1920, 1080, group);
  expect(scene.regions.length).toBeLessThan(162 + 5 * 60);
});
