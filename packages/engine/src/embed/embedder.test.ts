import { compare } from '@mien/biometrics';
import { gradientImage } from '@mien/testkit';
import { expect, it } from 'vitest';
import type { RgbImage } from '../image.js';
import type { EmbedderForm } from '../pack.js';
import { ModelFailedError } from '../runtime/errors.js';
import { scriptedNetworks } from '../testing/scripted-runtime.js';
import { createEmbedder } from './embedder.js';

const form: EmbedderForm = {
  embedderId: 'test@1',
  model: 'network',
  alignment: 'arcface-112',
  input: { width: 4, height: 4, layout: 'nchw', channels: 'bgr', mean: [1, 2, 3], scale: 0.5 },
  dimension: 48,
  flipAveraging: false,
};

/** A network that answers with what it was fed. */
const echo = () => scriptedNetworks({ network: ({ data }) => ({ embedding: data.slice() }) });

const chip = gradientImage(4, 4);

function mirrored({ width, height, data }: RgbImage): RgbImage {
  const at = (i: number) => {
    const pixel = Math.floor(i / 3);
    return data[(pixel - (pixel % width) + width - 1 - (pixel % width)) * 3 + (i % 3)]!;
  };
  return { width, height, data: data.map((_, i) => at(i)) };
}

it('feeds the network pixels in its own form and gives the direction of its answer', async () => {
  const { deps, runs } = echo();
  const embedding = await (await createEmbedder(deps, form)).embed(chip);
  expect(runs.network?.[0]?.dims).toEqual([1, 3, 4, 4]);
  // Blue of this picture is 128 everywhere and comes first.
  expect([...(runs.network?.[0]?.data.subarray(0, 16) ?? [])]).toEqual(Array(16).fill((128 - 1) * 0.5));
  expect(Math.hypot(...embedding)).toBeCloseTo(1, 6);
});

it('says the same of a face and its mirror image when it averages both', async () => {
  const plain = await createEmbedder(echo().deps, form);
  const averaging = await createEmbedder(echo().deps, { ...form, flipAveraging: true });
  const similarity = async (embedder: typeof plain) =>
    compare(await embedder.embed(chip), await embedder.embed(mirrored(chip)));
  expect(await similarity(plain)).toBeLessThan(0.99);
  expect(await similarity(averaging)).toBeCloseTo(1, 6);
});

it.each(['nchw', 'nhwc'] as const)('mirrors the pixels of an input laid out as %s', async (layout) => {
  const input = { ...form.input, layout };
  const { deps, runs } = echo();
  const embedder = await createEmbedder(deps, { ...form, input, flipAveraging: true });
  await embedder.embed(chip);
  await embedder.embed(mirrored(chip));
  const fed = runs.network?.map(({ data }) => data) ?? [];
  expect(fed).toHaveLength(4);
  expect(fed[1]).toEqual(fed[2]);
  expect(fed[0]).toEqual(fed[3]);
  expect(fed[0]).not.toEqual(fed[1]);
});

it('refuses a network of another dimension than its form says', async () => {
  const embedder = await createEmbedder(echo().deps, { ...form, dimension: 47 });
  await expect(embedder.embed(chip)).rejects.toThrow(ModelFailedError);
});
