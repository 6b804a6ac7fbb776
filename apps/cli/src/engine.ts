import { availableParallelism } from 'node:os';
import { createFaceEngine, type FaceEngine } from '@mien/engine/node';
import { openModelRegistry, type ReadyPack } from '@mien/models';
import type { CommandContext } from './command-host.js';
import { PICTURES_UNDER_WAY } from './pictures/analyze-pictures.js';

/** Read the model pack a command works with: the named one, else the active one. */
export async function openPack(context: CommandContext, packId?: string): Promise<ReadyPack> {
  const registry = await openModelRegistry({ dataFolder: context.settings.dataFolder });
  return registry.pack(packId);
}

/** Start the engine, run, and close it whatever happens. */
export async function withEngine<T>(pack: ReadyPack, run: (engine: FaceEngine) => Promise<T>): Promise<T> {
  const engine = await createFaceEngine({
    pack: pack.form,
    files: pack.files,
    workers: availableParallelism(),
    queueLimit: 2 * PICTURES_UNDER_WAY,
  });
  try {
    return await run(engine);
  } finally {
    await engine.close();
  }
}
