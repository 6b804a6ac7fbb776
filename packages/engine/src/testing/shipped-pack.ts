import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry, type ReadyPack } from '@mien/models';

/** A pack as it ships, without what anybody imported or activated on this machine. Needs the built models. */
export async function shippedPack(id: 'mien-512' | 'mien-128' = 'mien-512'): Promise<ReadyPack> {
  const registry = await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') });
  return registry.pack(id);
}
