import { readFile } from 'node:fs/promises';
import { compare, type Embedding } from '@mien/biometrics';
import { flatImage, type SampleNumber, samplePicture } from '@mien/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from './decode/decode-picture.js';
import type { FaceAnalysis, PictureAnalysis } from './face-analysis.js';
import { createFaceAnalyzer, type FaceAnalyzer } from './face-analyzer.js';
import type { RgbImage } from './image.js';
import { fileModelSource } from './runtime/file-model-source.js';
import { nodeRuntime } from './runtime/onnx-node.js';
import { scriptedNetworks } from './testing/scripted-runtime.js';
import { shippedPack } from './testing/shipped-pack.js';

async function analyzerOf(id: 'mien-512' | 'mien-128'): Promise<FaceAnalyzer> {
  const { form, files } = await shippedPack(id);
  return createFaceAnalyzer({ runtime: nodeRuntime(), models: fileModelSource(files), pack: form });
}

async function picture(sample: SampleNumber): Promise<RgbImage> {
  const decoded = await decodePicture(await readFile(samplePicture(sample)));
  if (decoded.kind === 'reject') throw new Error(decoded.reason);
  return decoded.value;
}

function mirrored({ width, height, data }: RgbImage): RgbImage {
  const flipped = new Uint8Array(data.length);
  for (let from = 0; from < data.length; from += 3) {
    const x = (from / 3) % width;
    flipped.set(data.subarray(from, from + 3), from + 3 * (width - 1 - 2 * x));
  }
  return { width, height, data: flipped };
}

/** The face whose box holds a point, given as parts of the picture's width and height. */
function faceAt({ width, height, faces }: PictureAnalysis, x: number, y: number): FaceAnalysis {
  const found = faces.find(
    ({ box }) =>
      x * width > box.x &&
      x * width < box.x + box.width &&
      y * height > box.y &&
      y * height < box.y + box.height,
  );
  if (!found) throw new Error(`no face at ${x}, ${y}`);
  return found;
}

const embeddingOf = (face: FaceAnalysis): Embedding => {
  if (!face.embedding) throw new Error('the face has no embedding');
  return face.embedding;
};

describe.each([
  { pack: 'mien-512', dimension: 512, strangersBelow: 0.45, sameAbove: 0.6 },
  { pack: 'mien-128', dimension: 128, strangersBelow: 0.94, sameAbove: 0.94 },
] as const)('the pack $pack on group pictures', ({ pack, dimension, strangersBelow, sameAbove }) => {
  let analyzer: FaceAnalyzer;
  let first: PictureAnalysis;
  let third: PictureAnalysis;

  beforeAll(async () => {
    analyzer = await analyzerOf(pack);
    first = await analyzer.analyze(await picture(1));
    third = await analyzer.analyze(await picture(3));
  });
  afterAll(() => analyzer.close());

  it('finds the same person in two pictures and nobody else', () => {
    const same = compare(embeddingOf(faceAt(first, 0.81, 0.26)), embeddingOf(faceAt(third, 0.62, 0.29)));
    expect(same).toBeGreaterThan(sameAbove);
    const others = [faceAt(first, 0.26, 0.4), faceAt(first, 0.49, 0.43)];
    for (const stranger of others) {
      for (const face of third.faces) {
        expect(compare(embeddingOf(stranger), embeddingOf(face))).toBeLessThan(strangersBelow);
      }
    }
  });

  it('gives each face every measure, the largest face first', () => {
    expect(third.faces).toHaveLength(3);
    for (const face of third.faces) {
      expect(face.embedding).toHaveLength(dimension);
      expect(face.embedderId).toMatch(new RegExp(`^${pack}@`));
      expect(face.pad?.bonaFide).toBeGreaterThan(0.5);
      expect(face.geometry?.mesh).toHaveLength(468 * 3);
      expect(face.quality?.score).toBeGreaterThan(0.5);
      expect(face).not.toHaveProperty('rejection');
    }
    const areas = third.faces.map(({ box }) => box.width * box.height);
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
    expect(Object.keys(third.stageMs)).toEqual(
      expect.arrayContaining(['detect', 'landmarks', 'align', 'quality', 'pad', 'embed']),
    );
  });

  it('rejects what only looks like a face to the detector', () => {
    const notFaces = first.faces.filter(({ rejection }) => rejection);
    for (const face of notFaces) expect(face).not.toHaveProperty('embedding');
    expect(notFaces.map(({ rejection }) => rejection?.reason)).toEqual(
      Array(first.faces.length - 3).fill('face-covered'),
    );
  });
});

describe('a request', () => {
  let analyzer: FaceAnalyzer;
  let group: RgbImage;

  beforeAll(async () => {
    analyzer = await analyzerOf('mien-512');
    group = await picture(3);
  });
  afterAll(() => analyzer.close());

  it('leaves out what it does not ask for', async () => {
    const { faces, stageMs } = await analyzer.analyze(group, {
      smallFaces: false,
      iris: false,
      pad: false,
      embed: false,
    });
    expect(faces).toHaveLength(3);
    for (const face of faces) {
      expect(face.geometry).toBeDefined();
      expect(face.geometry).not.toHaveProperty('iris');
      expect(face.geometry).not.toHaveProperty('eyes');
      expect(face.quality).not.toHaveProperty('eyeOpenness');
      expect(face).not.toHaveProperty('pad');
      expect(face).not.toHaveProperty('embedding');
      expect(face).not.toHaveProperty('embedderId');
    }
    expect(stageMs).not.toHaveProperty('pad');
    expect(stageMs).not.toHaveProperty('embed');
  });

  it('gives only boxes of the faces beyond those wanted', async () => {
    const { faces } = await analyzer.analyze(group, { maxFaces: 1, smallFaces: false, embed: false });
    expect(faces[0]).toHaveProperty('quality');
    for (const rest of faces.slice(1)) expect(Object.keys(rest)).toEqual(['box', 'detectionScore']);
  });

  it('takes the focal length of the camera for the distance', async () => {
    const near = await analyzer.analyze(group, {
      maxFaces: 1,
      smallFaces: false,
      embed: false,
      pad: false,
      focalLengthPx: 1000,
    });
    const far = await analyzer.analyze(group, {
      maxFaces: 1,
      smallFaces: false,
      embed: false,
      pad: false,
      focalLengthPx: 2000,
    });
    const distanceOf = ({ faces }: PictureAnalysis) => faces[0]?.geometry?.iris?.distanceMm ?? Number.NaN;
    expect(distanceOf(far)).toBeCloseTo(2 * distanceOf(near), 6);
  });

  it('stops between stages when it is aborted', async () => {
    const aborting = AbortSignal.abort(new Error('the person left'));
    await expect(analyzer.analyze(group, {}, aborting)).rejects.toThrow('the person left');
  });

  it('finds nobody in an empty picture', async () => {
    const { faces } = await analyzer.analyze(flatImage(320, 240, [128, 128, 128]));
    expect(faces).toEqual([]);
  });
});

describe('what is measured on a face', () => {
  let analyzer: FaceAnalyzer;

  beforeAll(async () => {
    analyzer = await analyzerOf('mien-512');
  });
  afterAll(() => analyzer.close());

  const measure = (image: RgbImage) =>
    analyzer.analyze(image, { smallFaces: false, pad: false, embed: false });

  it('turns and leans the other way in the mirror', async () => {
    const group = await picture(4);
    const plain = await measure(group);
    const mirror = await measure(mirrored(group));
    const pose = faceAt(plain, 0.17, 0.22).geometry?.pose;
    const seen = faceAt(mirror, 0.83, 0.22).geometry?.pose;
    expect(pose?.yawDeg).toBeGreaterThan(15);
    expect(seen?.yawDeg).toBeLessThan(-15);
    expect(pose?.rollDeg).toBeLessThan(-15);
    expect(seen?.rollDeg).toBeGreaterThan(15);
    expect(Math.abs((pose?.pitchDeg ?? 90) - (seen?.pitchDeg ?? 0))).toBeLessThan(8);
  });

  it('tells closed eyes from open ones', async () => {
    const [first, second, third] = [
      await measure(await picture(1)),
      await measure(await picture(2)),
      await measure(await picture(3)),
    ];
    const closed = [faceAt(first, 0.49, 0.43), faceAt(second, 0.5, 0.26), faceAt(second, 0.81, 0.22)];
    for (const face of closed) {
      expect(face.quality?.eyeOpenness).toBeLessThan(0.13);
      expect(face.quality?.advice).toBe('eyes-closed');
    }
    for (const face of third.faces) expect(face.quality?.eyeOpenness).toBeGreaterThan(0.2);
  });
});

it('closes what it has opened when one network is missing', async () => {
  const { deps, open } = scriptedNetworks({
    'blazeface-256': () => ({}),
    'face-mesh': () => ({}),
  });
  const { form } = await shippedPack('mien-512');
  await expect(createFaceAnalyzer({ ...deps, pack: form })).rejects.toThrow('no network "iris"');
  expect(open.size).toBe(0);
});
