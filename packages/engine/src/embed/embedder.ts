import { type Embedding, toEmbedding } from '@mien/biometrics';
import type { RgbImage } from '../image.js';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { EmbedderForm } from '../pack.js';
import { type Affine, affineFromBox } from '../pixels/affine.js';
import { createPixelKernel } from '../pixels/pixel-kernel.js';

export interface Embedder {
  /**
   * @param chip A face aligned by the form's template.
   * @throws {ModelFailedError} if the network cannot run or gives another dimension than the form says.
   * @throws {DegenerateEmbeddingError} if it gives a vector without a direction.
   */
  embed(chip: RgbImage): Promise<Embedding>;
  close(): Promise<void>;
}

/**
 * Faces one at a time: a batch was slower per face on one core with every network measured.
 *
 * @throws {ModelFailedError} if the bytes are not a network of one input.
 */
export async function createEmbedder(deps: NetworkDeps, form: EmbedderForm): Promise<Embedder> {
  const kernel = await createPixelKernel();
  const network = await loadNetwork(deps, form.model);
  const { input, dimension, flipAveraging } = form;

  return {
    async embed(chip) {
      const whole = { x: 0, y: 0, width: chip.width, height: chip.height };
      const toChip = affineFromBox(whole, input.width, input.height);
      const picture = await kernel.load(chip);
      const run = async (map: Affine): Promise<Float32Array> =>
        (await network.run(picture.warpToTensor(map, input, 'edge'))).ofSize(dimension);

      const raw = await run(toChip);
      if (!flipAveraging) return toEmbedding(raw);
      const mirrored = await run({ ...toChip, a: -toChip.a, tx: chip.width });
      return toEmbedding(raw.map((value, i) => value + (mirrored[i] ?? Number.NaN)));
    },
    close: () => network.close(),
  };
}
