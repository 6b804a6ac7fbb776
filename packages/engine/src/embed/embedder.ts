import { type Embedding, toEmbedding } from '@mien/biometrics';
import type { RgbImage } from '../image.js';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { EmbedderForm } from '../pack.js';
import { type Affine, affineFromBox } from '../pixels/affine.js';
import { warpToTensor } from '../pixels/warp.js';

export interface Embedder {
  /**
   * @param chip A face aligned by the form's template.
   * @throws {ModelFailedError} if the network cannot run or gives another dimension than the form says.
   * @throws {DegenerateEmbeddingError} if it gives a vector without a direction.
   */
  embed(chip: RgbImage): Promise<Embedding>;
  close(): Promise<void>;
}

/** @throws {ModelFailedError} if the bytes are not a network of one input. */
export async function createEmbedder(deps: NetworkDeps, form: EmbedderForm): Promise<Embedder> {
  const network = await loadNetwork(deps, form.model);

  async function run(chip: RgbImage, toChip: Affine): Promise<Embedding> {
    const outputs = await network.run(warpToTensor(chip, toChip, form.input, 'edge'));
    return toEmbedding(outputs.ofSize(form.dimension));
  }

  return {
    async embed(chip) {
      const plain = affineFromBox(
        { x: 0, y: 0, width: chip.width, height: chip.height },
        form.input.width,
        form.input.height,
      );
      const embedding = await run(chip, plain);
      if (!form.flipAveraging) return embedding;
      const mirrored = await run(chip, { ...plain, a: -plain.a, tx: chip.width });
      return toEmbedding(embedding.map((value, i) => value + (mirrored[i] ?? Number.NaN)));
    },
    close: () => network.close(),
  };
}
