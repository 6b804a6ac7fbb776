import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DecodeLimits } from '../decode/decode-limits.js';
import type { AnalysisRequest, PictureAnalysis } from '../face-analysis.js';
import type { PackForm } from '../pack.js';
import type { ModelFile } from '../runtime/file-model-source.js';
import type { StageResult } from '../stage.js';
import type { AnalysisJob, AnalysisWorkerStart } from './analysis-job.js';
import type { Picture } from './analyze-picture.js';
import { createWorkerPool } from './worker-pool.js';

const DEFAULT_DEADLINE_MS = 30_000;
const WAITING_PER_WORKER = 8;
/** Of JavaScript objects; pixels and networks live outside. */
const MAX_HEAP_MB = 512;

export interface FaceEngineOptions {
  readonly pack: PackForm;
  /** Every network the pack needs, by manifest key. */
  readonly files: ReadonlyMap<string, ModelFile>;
  /** Threads, each with networks of its own. Default: one for every core. */
  readonly workers?: number;
  /** Pictures that may wait while all workers are busy. Default: 8 for every worker. */
  readonly queueLimit?: number;
  /** Longest time for one picture once its turn has come. Default: 30 s. */
  readonly deadlineMs?: number;
  readonly limits?: Partial<DecodeLimits>;
}

/** The pipeline on all cores. */
export interface FaceEngine {
  /**
   * Decode one picture and analyze its faces; boxes and points refer to the upright original.
   *
   * @param picture Bytes of a file or pixels; must not be changed before the answer is there.
   * @param options.signal Drops a waiting picture and abandons a running one; rejects with its reason.
   * @returns A rejection only if the picture itself cannot be used; no face is an analysis without faces.
   * @throws {EngineBusyError} at once, if all workers are busy and the queue is full.
   * @throws {WorkerLostError} {DeadlineExceededError} {RelayedError} if this picture's analysis broke.
   * @throws {EngineBrokenError} {EngineClosedError} if there is no engine any more.
   */
  analyze(
    picture: Picture,
    request?: AnalysisRequest,
    options?: { readonly signal?: AbortSignal },
  ): Promise<StageResult<PictureAnalysis>>;
  /** Refuse waiting pictures, finish running ones, end the threads. */
  close(): Promise<void>;
}

/**
 * Start workers and load the networks of a pack in each.
 *
 * Idle workers do not keep the process alive.
 *
 * @throws {RelayedError} with the code of what stopped a worker, e.g. `model.missing` or `model.digest-mismatch`.
 */
export async function createFaceEngine(options: FaceEngineOptions): Promise<FaceEngine> {
  const workerData: AnalysisWorkerStart = {
    pack: options.pack,
    files: options.files,
    limits: options.limits ?? {},
  };
  const size = Math.max(1, options.workers ?? availableParallelism());
  const pool = await createWorkerPool<AnalysisJob, StageResult<PictureAnalysis>>({
    spawn: () =>
      new Worker(new URL('./analysis-worker.mjs', import.meta.url), {
        workerData,
        execArgv: [],
        name: 'mien-engine',
        resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      }),
    size,
    queueLimit: options.queueLimit ?? WAITING_PER_WORKER * size,
    deadlineMs: options.deadlineMs ?? DEFAULT_DEADLINE_MS,
    pack: ownBuffers,
  });
  return {
    analyze: (picture, request = {}, { signal } = {}) => pool.run({ picture, request }, signal),
    close: pool.close,
  };
}

/**
 * Copy the picture once, exactly, and move the copy. The caller's own buffer is never taken away, and nothing of a
 * larger buffer around it is sent.
 */
function ownBuffers({ picture, request }: AnalysisJob) {
  if (picture instanceof Uint8Array) {
    const bytes = new Uint8Array(picture);
    return { job: { picture: bytes, request }, transfer: [bytes.buffer] };
  }
  const data = new Uint8Array(picture.data);
  return { job: { picture: { ...picture, data }, request }, transfer: [data.buffer] };
}
