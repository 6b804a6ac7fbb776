import { type Embedding, toEmbedding } from '@mien/biometrics';
import type { RgbImage } from '../image.js';
import { loadNetwork, type NetworkDeps } from '../network.js';
import type { EmbedderForm } from '../pack.js';
import { affineFromBox } from '../pixels/affine.js';
import { tensorSize, warpToTensor } from '../pixels/warp.js';
import type { Tensor } from '../runtime/model-runtime.js';
import { mirrorTensor } from './mirror-kernels.js';

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
  const network = await loadNetwork(deps, form.model);
  const { input, dimension, flipAveraging } = form;
  const plain = new Float32Array(tensorSize(input));
  const flipped = new Float32Array(tensorSize(input));

  const run = async (tensor: Tensor): Promise<Float32Array> => (await network.run(tensor)).ofSize(dimension);

  return {
    async embed(chip) {
      const whole = { x: 0, y: 0, width: chip.width, height: chip.height };
      const toChip = affineFromBox(whole, input.width, input.height);
      const tensor = warpToTensor(chip, toChip, input, 'edge', plain);
      const raw = await run(tensor);
      if (!flipAveraging) return toEmbedding(raw);
      const mirrored = await run(mirrorTensor(tensor, input, flipped));
      return toEmbedding(raw.map((value, i) => value + (mirrored[i] ?? Number.NaN)));
    },
    close: () => network.close(),
  };
}
