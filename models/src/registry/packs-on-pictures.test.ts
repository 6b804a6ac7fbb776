import { readFile } from 'node:fs/promises';
import { compare, type Embedding } from '@mien/biometrics';
import { createFaceAnalyzer } from '@mien/engine';
import { decodePicture, fileModelSource, nodeRuntime } from '@mien/engine/node';
import { type SampleNumber, samplePicture, withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { openModelRegistry } from './open-model-registry.js';

/** Embeddings of every usable face in each of the sample pictures. */
async function embed(packId: string, samples: readonly SampleNumber[]): Promise<readonly Embedding[][]> {
  const registry = await withTemporaryFolder((dataFolder) => openModelRegistry({ dataFolder }));
  const { files, form } = await registry.pack(packId);
  const analyzer = await createFaceAnalyzer({
    runtime: nodeRuntime(),
    models: fileModelSource(files),
    pack: form,
  });
  try {
    const pictures: Embedding[][] = [];
    for (const sample of samples) {
      const decoded = await decodePicture(await readFile(samplePicture(sample)));
      if (decoded.kind === 'reject') throw new Error(decoded.reason);
      const { faces } = await analyzer.analyze(decoded.value, { smallFaces: false, iris: false, pad: false });
      pictures.push(faces.flatMap(({ embedding }) => embedding ?? []));
    }
    return pictures;
  } finally {
    await analyzer.close();
  }
}

describe('one person is in the first and the third picture, among others', () => {
  it.each([
    { packId: 'mien-512', dimension: 512, margin: 0.2 },
    { packId: 'mien-512+rfb-320', dimension: 512, margin: 0.2 },
    { packId: 'mien-512+mtcnn', dimension: 512, margin: 0.2 },
    { packId: 'mien-704', dimension: 704, margin: 0.2 },
    { packId: 'mien-128', dimension: 128, margin: 0.02 },
  ])('$packId tells them from everybody else', async ({ packId, dimension, margin }) => {
    const [first = [], third = []] = await embed(packId, [1, 3]);
    const scores = first.flatMap((a) => third.map((b) => compare(a, b))).toSorted((a, b) => b - a);
    expect(first[0]).toHaveLength(dimension);
    expect(scores.length).toBeGreaterThanOrEqual(6);
    expect(scores[0]! - scores[1]!).toBeGreaterThan(margin);
  });
});
