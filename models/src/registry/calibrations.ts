import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Calibration, parseCalibration } from '@mien/biometrics';
import { locations } from '../files/locations.js';
import { writeFileAtomically } from '../files/write-file-atomically.js';
import { CalibrationMismatchError } from './errors.js';
import type { CatalogPack } from './pack-catalog.js';
import { modelsFolder } from './registry-state.js';

/**
 * How the scores of a pack are to be read: as measured in this installation, else as shipped; of the pack
 * itself, else of the one it comes from. Only a calibration of the pack's own embedder counts.
 *
 * @returns nothing if nobody has measured this embedder; scores of such a pack decide nothing.
 * @throws {InvalidCalibrationError} if a file is there but is not a calibration.
 */
export async function readCalibration(
  pack: CatalogPack,
  dataFolder: string,
): Promise<Calibration | undefined> {
  for (const id of new Set([pack.id, pack.shipped.id])) {
    for (const folder of [measuredFolder(dataFolder), locations.calibration]) {
      const calibration = await readFileOf(join(folder, `${id}.json`));
      if (calibration?.embedderId === pack.form.embedder.embedderId) return calibration;
    }
  }
  return undefined;
}

/** @throws {CalibrationMismatchError} if it was measured with another embedder than the pack's. */
export async function writeCalibration(
  pack: CatalogPack,
  calibration: Calibration,
  dataFolder: string,
): Promise<void> {
  const { embedderId } = pack.form.embedder;
  if (calibration.embedderId !== embedderId) {
    throw new CalibrationMismatchError(pack.id, embedderId, calibration.embedderId);
  }
  const path = join(measuredFolder(dataFolder), `${pack.id}.json`);
  await writeFileAtomically(path, `${JSON.stringify(calibration, undefined, 2)}\n`);
}

async function readFileOf(path: string): Promise<Calibration | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  return text === undefined ? undefined : parseCalibration(JSON.parse(text));
}

const measuredFolder = (dataFolder: string) => join(modelsFolder(dataFolder), 'calibration');
