import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AnalysisRequest } from '@mien/engine';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { picturePath } from '../input/picture-folder.js';
import { type Measurement, toMeasurement } from './measurement.js';
import { type MeasurementKind, openMeasurementRecord } from './measurement-record.js';

const REQUESTS: Readonly<Record<MeasurementKind, AnalysisRequest>> = {
  identity: { smallFaces: false, iris: false, pad: false, embed: true },
  attack: { smallFaces: false, iris: false, pad: true, embed: false },
};

export interface PictureSet {
  /** Named in progress and reports. */
  readonly name: string;
  readonly folder: string;
  /** Relative to `folder`, with `/`. */
  readonly files: readonly string[];
}

export interface MeasuredSet extends PictureSet {
  /** One for every file. */
  readonly measurements: ReadonlyMap<string, Measurement>;
  readonly failures: readonly FailureToAcquire[];
}

export interface FailureToAcquire {
  readonly file: string;
  readonly reason: string;
}

/**
 * Run the pipeline over every picture of a set, or take what an earlier run measured.
 *
 * A picture that cannot be used is a failure to acquire; a broken engine throws and ends the run, which can be resumed.
 *
 * @throws {EvaluationInputError} if a file cannot be read.
 * @throws the signal's reason once it is aborted.
 */
export async function measurePictures(
  context: EvaluationContext,
  set: PictureSet,
  kind: MeasurementKind,
): Promise<MeasuredSet> {
  const record = await openMeasurementRecord(context, kind);
  const measurements = new Map<string, Measurement>();
  const phase = `analyze ${set.name}`;
  await eachConcurrently(set.files, context.concurrency ?? 4, async (file) => {
    context.signal?.throwIfAborted();
    const bytes = await readPicture(picturePath(set.folder, file));
    const digest = createHash('sha256').update(bytes).digest('hex');
    let measurement = record.find(digest);
    if (measurement === undefined) {
      const options = context.signal ? { signal: context.signal } : {};
      measurement = toMeasurement(await context.engine.analyze(bytes, REQUESTS[kind], options));
      await record.add(digest, measurement);
    }
    measurements.set(file, measurement);
    context.onProgress?.({ phase, done: measurements.size, total: set.files.length });
  });
  const failures = set.files.flatMap((file) => {
    const measurement = measurements.get(file);
    return measurement?.kind === 'failure-to-acquire' ? [{ file, reason: measurement.reason }] : [];
  });
  return { ...set, measurements, failures };
}

async function readPicture(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new EvaluationInputError(`Cannot read the picture ${path}.`, cause);
  }
}

/** The first failure stops every lane before its next item; all lanes have ended when it is thrown. */
async function eachConcurrently<T>(
  items: readonly T[],
  lanes: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let hasFailed = false;
  const lane = async () => {
    for (const item of queue) {
      if (hasFailed) return;
      try {
        await run(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.max(1, lanes) }, lane));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
}
