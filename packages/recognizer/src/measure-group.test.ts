import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry } from '@mien/models';
import { samplePicture } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRecognizer } from './create-recognizer.js';
import type { Recognizer } from './recognizer.js';
import { inMemoryTemplateSource } from './testing/in-memory-template-source.js';

let recognizer: Recognizer;

beforeAll(async () => {
  recognizer = await createRecognizer({
    registry: await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') }),
    source: inMemoryTemplateSource().source,
    workers: 1,
    onError: () => undefined,
  });
});
afterAll(() => recognizer.close());

/** Four people of about 100 px between the eyes at 1920 px. */
async function facesAt(width: number) {
  const picture = await sharp(samplePicture(6)).resize(width).jpeg({ quality: 92 }).toBuffer();
  const measured = await recognizer.measure({ packId: 'mien-512', picture, purpose: 'group' });
  if (measured.kind !== 'measured') throw new Error(measured.reason);
  return measured.faces;
}

it('makes embeddings of the faces of a class picture, without eyes, attack scores or motion', async () => {
  const faces = await facesAt(1280);
  expect(faces).toHaveLength(4);
  for (const face of faces) {
    expect(face.embedding).toHaveLength(512);
    expect(face).not.toHaveProperty('isSmall');
    expect(face).not.toHaveProperty('bonaFide');
    expect(face).not.toHaveProperty('motion');
  }
});

it('says of faces that are small that nobody can be named by them', async () => {
  const faces = await facesAt(170);
  expect(faces).toHaveLength(4);
  expect(faces.every(({ isSmall, embedding }) => isSmall && embedding)).toBe(true);
});

it('compares nothing of faces that are too small', async () => {
  const faces = await facesAt(115);
  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) {
    expect(face).toMatchObject({ isSmall: true, rejection: 'face-too-small' });
    expect(face).not.toHaveProperty('embedding');
  }
});
