import { readFile } from 'node:fs/promises';
import type { Calibration } from '@mien/biometrics';
import type { FaceAnalysis, FaceAnalyzer } from '@mien/engine';
import { analyzePicture } from '@mien/engine/node';
import { createGallery, type Identification, identify } from '@mien/gallery';
import sharp from 'sharp';
import type { PicturedPerson } from './people-folder.js';

export interface IdentityFigures {
  readonly eyesPx: number;
  readonly people: number;
  /** Proportions of searches in a class of thirty that holds the person. */
  readonly right: number;
  readonly wrong: number;
  readonly unsure: number;
  /** Of the unsure ones: the person is the first candidate. */
  readonly firstOfUnsure: number;
  /** Proportion of searches in a class that does not hold the person, in which somebody is named. */
  readonly strangersNamed: number;
}

const CLASS = 30;
const POLICY = { targetFpir: 0.01 };
const REQUEST = { iris: false, pad: false, smallFaces: false } as const;
/** Nothing smaller is decoded. */
const MIN_SIDE = 64;
const QUALITY = 90;

interface Probe {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly eyesPx: number;
}

type Counts = Omit<IdentityFigures, 'eyesPx'>;

/** Who faces of some pixels between the eyes are taken for, in classes of thirty drawn from `people`, size by size. */
export async function* measureIdentity(
  analyzer: FaceAnalyzer,
  calibration: Calibration,
  people: readonly PicturedPerson[],
  sizes: readonly number[],
): AsyncGenerator<IdentityFigures> {
  const { embedderId, dimension } = analyzer.pack.embedder;
  const gallery = await createGallery({ embedderId, dimension, workers: 0 });
  for (const { name, pictures } of people) {
    const template = await middleFace(analyzer, await readFile(pictures[0] ?? ''));
    if (template?.embedding) {
      gallery.insert({ templateId: name, subjectId: name, embedderId, embedding: template.embedding });
    }
  }
  const names = people.map(({ name }) => name);
  const search = async ({ embedding }: FaceAnalysis, roster: readonly string[]) =>
    embedding && identify(gallery, [embedding], calibration, POLICY, new Set(roster));

  const probes = await readProbes(analyzer, people);
  for (const eyesPx of sizes) {
    const sums: Counts[] = [];
    for (const [i, probe] of probes.entries()) {
      if (probe.eyesPx < eyesPx) continue;
      const face = await middleFace(analyzer, await shrunk(probe.bytes, eyesPx / probe.eyesPx));
      const others = classmates(names, probe.name, i);
      const found = face && (await search(face, [probe.name, ...others.slice(1)]));
      const stranger = face && (await search(face, others));
      sums.push(countOf(probe.name, found, stranger));
    }
    yield { eyesPx, ...proportions(sums) };
  }
  await gallery.close();
}

async function readProbes(
  analyzer: FaceAnalyzer,
  people: readonly PicturedPerson[],
): Promise<readonly Probe[]> {
  const probes: Probe[] = [];
  for (const { name, pictures } of people) {
    const [, second] = pictures;
    const bytes = second && (await readFile(second));
    const seen = bytes && (await middleFace(analyzer, bytes));
    if (bytes && seen?.quality) probes.push({ name, bytes, eyesPx: seen.quality.interEyeDistancePx });
  }
  return probes;
}

function countOf(
  name: string,
  found: Identification | undefined,
  stranger: Identification | undefined,
): Counts {
  const isRight = found?.candidate?.subjectId === name;
  const isNamed = found?.decision === 'match';
  const isUnsure = found?.decision === 'ambiguous';
  return {
    people: 1,
    right: Number(isNamed && isRight),
    wrong: Number(isNamed && !isRight),
    unsure: Number(isUnsure),
    firstOfUnsure: Number(isUnsure && isRight),
    strangersNamed: Number(stranger?.decision === 'match'),
  };
}

function proportions(counts: readonly Counts[]): Counts {
  const total = (key: keyof Counts) => counts.reduce((sum, count) => sum + count[key], 0);
  const of = (key: keyof Counts, whole: number) => total(key) / Math.max(1, whole);
  const people = counts.length;
  return {
    people,
    right: of('right', people),
    wrong: of('wrong', people),
    unsure: of('unsure', people),
    firstOfUnsure: of('firstOfUnsure', total('unsure')),
    strangersNamed: of('strangersNamed', people),
  };
}

/** Thirty others, spread over everybody, different ones for each person. */
const classmates = (names: readonly string[], own: string, nth: number): readonly string[] =>
  Array.from({ length: CLASS + 1 }, (_, k) => names[(nth * 7 + k * 53) % names.length] ?? '')
    .filter((name) => name !== own)
    .slice(0, CLASS);

async function middleFace(analyzer: FaceAnalyzer, bytes: Uint8Array): Promise<FaceAnalysis | undefined> {
  const analyzed = await analyzePicture(analyzer, bytes, REQUEST);
  if (analyzed.kind === 'reject') return undefined;
  const { width, height, faces } = analyzed.value;
  const away = ({ box }: FaceAnalysis) =>
    Math.hypot(box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2);
  return faces.filter(({ quality }) => quality).toSorted((a, b) => away(a) - away(b))[0];
}

/** As a camera farther away saw it: fewer pixels, and the losses of JPEG on them. */
async function shrunk(bytes: Uint8Array, scale: number): Promise<Uint8Array> {
  const { width = 0 } = await sharp(bytes).metadata();
  const small = Math.round(width * scale);
  const jpeg = await sharp(bytes).resize({ width: small }).jpeg({ quality: QUALITY }).toBuffer();
  const before = Math.max(0, Math.floor((MIN_SIDE - small) / 2));
  const after = Math.max(0, MIN_SIDE - small - before);
  if (before + after === 0) return jpeg;
  return sharp(jpeg)
    .extend({ top: before, left: before, bottom: after, right: after, extendWith: 'copy' })
    .png()
    .toBuffer();
}
