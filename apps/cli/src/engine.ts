import { availableParallelism } from 'node:os';
import type { Calibration } from '@mien/biometrics';
import { createFaceEngine, type FaceEngine } from '@mien/engine/node';
import { type ModelRegistry, openModelRegistry, type ReadyPack } from '@mien/models';
import type { CommandContext } from './command-host.js';
import { NotCalibratedError } from './errors.js';
import { PICTURES_UNDER_WAY } from './pictures/analyze-pictures.js';

/** The registry of the installation that a command works with. */
export const openRegistry = (context: CommandContext): Promise<ModelRegistry> =>
  openModelRegistry({ dataFolder: context.settings.dataFolder });

/** Read the model pack a command works with: the named one, else the active one. */
export async function openPack(context: CommandContext, packId?: string): Promise<ReadyPack> {
  const registry = await openRegistry(context);
  return registry.pack(packId);
}

/**
 * Read a pack that decisions can be made with.
 *
 * @throws {NotCalibratedError} if nobody has measured its error rates.
 */
export async function openCalibratedPack(
  context: CommandContext,
  packId?: string,
): Promise<{ readonly pack: ReadyPack; readonly calibration: Calibration }> {
  const pack = await openPack(context, packId);
  if (pack.calibration === undefined) throw new NotCalibratedError(pack.id);
  return { pack, calibration: pack.calibration };
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
