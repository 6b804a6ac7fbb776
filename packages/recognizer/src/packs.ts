import { availableParallelism } from 'node:os';
import type { Calibration } from '@mien/biometrics';
import { createFaceEngine, type FaceEngine } from '@mien/engine/node';
import type { ModelRegistry, ReadyPack } from '@mien/models';
import { createEngineShelf } from './engine-shelf.js';
import { PackNotCalibratedError } from './errors.js';

export interface PackOptions {
  readonly registry: ModelRegistry;
  /** Threads of one engine. Default: one for every core. */
  readonly workers?: number;
  /** Pictures that may wait for one engine. */
  readonly queueLimit?: number;
  /** Longest time for one picture once its turn has come, ms. */
  readonly deadlineMs?: number;
  /** Packs whose networks stay loaded at once. Default: 2, as many as a change of the pack needs. */
  readonly maxEngines?: number;
}

/** Packs with their engines, shared by all organizations, loaded when first needed. */
export interface Packs {
  /** @throws {UnknownPackError} */
  ready(packId: string): Promise<ReadyPack>;
  /** @throws {PackNotCalibratedError} */
  calibrated(packId: string): Promise<{ readonly pack: ReadyPack; readonly calibration: Calibration }>;
  analyze(packId: string, ...args: Parameters<FaceEngine['analyze']>): ReturnType<FaceEngine['analyze']>;
  warmUp(packId: string): Promise<void>;
  /** Pictures that wait for a worker. */
  queued(): number;
  /** Packs with a loaded engine, the last used one last. */
  loaded(): readonly string[];
  close(): Promise<void>;
}

const MAX_ENGINES = 2;

export function createPacks(options: PackOptions): Packs {
  const workers = Math.max(1, options.workers ?? availableParallelism());
  const packs = new Map<string, Promise<ReadyPack>>();

  const ready = (packId: string): Promise<ReadyPack> => {
    const known = packs.get(packId);
    if (known) return known;
    const reading = options.registry.pack(packId);
    packs.set(packId, reading);
    reading.catch(() => packs.delete(packId));
    return reading;
  };

  const open = async (packId: string): Promise<FaceEngine> => {
    const { form, files } = await ready(packId);
    const { queueLimit, deadlineMs } = options;
    return createFaceEngine({
      pack: form,
      files,
      workers,
      ...(queueLimit === undefined ? {} : { queueLimit }),
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
    });
  };
  const engines = createEngineShelf(open, options.maxEngines ?? MAX_ENGINES);

  return {
    ready,
    async calibrated(packId) {
      const pack = await ready(packId);
      if (pack.calibration === undefined) throw new PackNotCalibratedError(packId);
      return { pack, calibration: pack.calibration };
    },
    analyze: (packId, ...args) => engines.use(packId, (engine) => engine.analyze(...args)),
    warmUp: (packId) => engines.use(packId, async () => undefined),
    queued: () => engines.underWay().reduce((sum, underWay) => sum + Math.max(0, underWay - workers), 0),
    loaded: engines.loaded,
    close: engines.close,
  };
}
