import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvaluationContext } from '../evaluation-context.js';
import { type Measurement, readMeasurement, writeMeasurement } from './measurement.js';

/** What is asked of a picture: `identity` embeds, `attack` scores presentation attacks. */
export type MeasurementKind = 'identity' | 'attack';

/** Measurements of earlier runs by SHA-256 of the picture file, so that a run resumes and a moved file is known. */
export interface MeasurementRecord {
  find(digest: string): Measurement | undefined;
  add(digest: string, measurement: Measurement): Promise<void>;
}

/**
 * Open the record of a pack in the work folder: lines are only ever appended, a damaged one is measured again.
 *
 * Another pack, version or embedder has a record of its own.
 */
export async function openMeasurementRecord(
  { workFolder, pack }: Pick<EvaluationContext, 'workFolder' | 'pack'>,
  kind: MeasurementKind,
): Promise<MeasurementRecord> {
  await mkdir(workFolder, { recursive: true });
  const name = `${kind}-${pack.id}-${pack.version}-${pack.embedderId}.ndjson`.replaceAll(/[^\w.@-]/g, '_');
  const path = join(workFolder, name);
  const known = new Map<string, Measurement>();
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  for (const line of text.split('\n')) {
    const entry = line === '' ? undefined : readMeasurement(line);
    if (entry) known.set(entry.digest, entry.measurement);
  }
  if (text !== '' && !text.endsWith('\n')) await appendFile(path, '\n');
  return {
    find: (digest) => known.get(digest),
    async add(digest, measurement) {
      known.set(digest, measurement);
      await appendFile(path, `${writeMeasurement(digest, measurement)}\n`);
    },
  };
}
