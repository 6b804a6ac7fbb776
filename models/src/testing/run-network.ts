import type { Tensor } from '@mien/engine';
import { nodeRuntime } from '@mien/engine/node';

/** Run a network of one input once; its outputs by name. */
export async function runNetwork(
  bytes: Uint8Array,
  input: Tensor,
): Promise<Readonly<Record<string, Tensor>>> {
  const session = await nodeRuntime().load(bytes);
  try {
    return await session.run({ [session.inputNames[0] ?? '']: input });
  } finally {
    await session.close();
  }
}

/** A tensor of waves, so that no two channels or rows are alike. */
export function waves(dims: readonly number[], amplitude = 1): Tensor {
  const count = dims.reduce((product, side) => product * side, 1);
  return { dims, data: Float32Array.from({ length: count }, (_, i) => amplitude * Math.sin(i * 0.37 + 0.2)) };
}
