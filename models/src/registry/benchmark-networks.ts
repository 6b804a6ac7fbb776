import type { ModelRuntime, ModelSession, Tensor } from '@mien/engine';
import { fileModelSource, type ModelFile } from '@mien/engine/node';

/** Time of one bare inference, one picture, without decoding or preparing it. */
export interface NetworkTiming {
  readonly model: string;
  readonly runs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface BenchmarkOptions {
  readonly runs?: number;
  readonly onProgress?: (timing: NetworkTiming) => void;
}

const DEFAULT_RUNS = 40;
const WARM_UP_RUNS = 3;
/** Height and width fed where a network leaves them open. */
const OPEN_SIDE = 240;

/**
 * Time networks one after the other. Compare only figures of one run on one machine.
 *
 * @throws {ModelMissingError} {ModelDigestError} {ModelFailedError} if a network cannot be loaded or run.
 */
export async function benchmarkNetworks(
  runtime: ModelRuntime,
  files: ReadonlyMap<string, ModelFile>,
  models: readonly string[],
  { runs = DEFAULT_RUNS, onProgress }: BenchmarkOptions = {},
): Promise<readonly NetworkTiming[]> {
  const read = fileModelSource(files);
  const timings: NetworkTiming[] = [];
  for (const model of models) {
    const session = await runtime.load(await read(model));
    try {
      const timing = { model, runs, ...(await timeRuns(session, runs)) };
      timings.push(timing);
      onProgress?.(timing);
    } finally {
      await session.close();
    }
  }
  return timings;
}

async function timeRuns(session: ModelSession, runs: number) {
  const inputs = Object.fromEntries(
    session.inputNames.map((name) => [name, emptyInput(session.inputShapes[name])]),
  );
  const times: number[] = [];
  for (let i = -WARM_UP_RUNS; i < runs; i++) {
    const started = performance.now();
    await session.run(inputs);
    if (i >= 0) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95) };
}

function emptyInput(shape: readonly number[] = []): Tensor {
  const dims = shape.map((side, axis) => (side > 0 ? side : axis === 0 ? 1 : OPEN_SIDE));
  return { dims, data: new Float32Array(dims.reduce((product, side) => product * side, 1)) };
}

const percentile = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
