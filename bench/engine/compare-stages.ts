import type { FaceAnalyzer, StageName } from '@mien/engine';
import type { ReadyPack } from '@mien/models';
import { bareInferences } from './bare-networks.js';
import { median, timed } from './median.js';
import { decode, ONE_FACE } from './mien.js';
import type { BenchPicture } from './pictures.js';

export interface StageTiming {
  readonly stage: StageName | 'together';
  /** Median milliseconds in the pipeline. */
  readonly pipelineMs: number;
  /** Median milliseconds of the stage's networks alone, on the same inputs. */
  readonly bareMs: number;
}

const STAGES: readonly StageName[] = ['decode', 'detect', 'landmarks', 'align', 'quality', 'pad', 'embed'];

type Round = Partial<Record<StageTiming['stage'], { pipeline: number; bare: number }>>;

/** Time the pipeline and its bare networks in turns, so that a busy machine slows both. */
export async function compareStages(
  pack: ReadyPack,
  analyzer: FaceAnalyzer,
  pictures: readonly BenchPicture[],
  rounds: number,
): Promise<readonly StageTiming[]> {
  const measured: Round[] = [];
  for (const { jpeg } of pictures) {
    const inferences = await bareInferences(pack, await decode(jpeg));
    const oneRound = async (): Promise<Round> => {
      const bare: Partial<Record<StageName, number>> = {};
      for (const { stage, run } of inferences) bare[stage] = (bare[stage] ?? 0) + (await timed(run)).wallMs;
      const decoded = await timed(() => decode(jpeg));
      const analyzed = await timed(() => analyzer.analyze(decoded.value, ONE_FACE));
      const pipeline = { ...analyzed.value.stageMs, decode: decoded.wallMs };
      const bareSum = Object.values(bare).reduce((sum, ms) => sum + ms, 0);
      return {
        ...Object.fromEntries(
          STAGES.map((stage) => [stage, { pipeline: pipeline[stage] ?? 0, bare: bare[stage] ?? 0 }]),
        ),
        together: { pipeline: decoded.wallMs + analyzed.wallMs, bare: bareSum },
      };
    };
    for (let warmUp = 0; warmUp < 3; warmUp++) await oneRound();
    for (let round = 0; round < rounds; round++) measured.push(await oneRound());
  }
  return [...STAGES, 'together' as const].map((stage) => ({
    stage,
    pipelineMs: median(measured.map((round) => round[stage]?.pipeline ?? 0)),
    bareMs: median(measured.map((round) => round[stage]?.bare ?? 0)),
  }));
}
