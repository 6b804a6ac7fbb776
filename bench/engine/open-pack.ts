import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openModelRegistry, type ReadyPack } from '@mien/models';

/** The default pack as it ships, whatever an installation on this machine has activated. */
export async function openDefaultPack(): Promise<ReadyPack> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'mien-bench-'));
  try {
    return await (await openModelRegistry({ dataFolder })).pack();
  } finally {
    await rm(dataFolder, { recursive: true });
  }
}
