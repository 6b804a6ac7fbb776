import type { Contender } from './contender.js';
import { median, type Timing, timed } from './median.js';
import type { BenchPicture } from './pictures.js';

const WARM_UP = 2;

export interface LibraryTiming {
  readonly contender: Contender;
  /** Median over pictures of the median over rounds. */
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Pictures of which it made a probe. */
  readonly probes: number;
}

/** Give every picture to every contender in turns, so that a busy machine slows all. */
export async function compareLibraries(
  contenders: readonly Contender[],
  pictures: readonly BenchPicture[],
  rounds: number,
): Promise<readonly LibraryTiming[]> {
  const measured = contenders.map(() => [] as Timing[]);
  const probes = contenders.map(() => 0);
  for (const picture of pictures) {
    for (const [i, { timing, hasProbe }] of (await race(contenders, picture, rounds)).entries()) {
      measured[i]?.push(timing);
      probes[i] = (probes[i] ?? 0) + Number(hasProbe);
    }
  }
  return contenders.map((contender, i) => ({
    contender,
    ...middle(measured[i] ?? []),
    probes: probes[i] ?? 0,
  }));
}

/** One picture to all contenders, round after round. */
async function race(contenders: readonly Contender[], { jpeg }: BenchPicture, rounds: number) {
  const laps = contenders.map((contender) => ({ contender, times: [] as Timing[], hasProbe: false }));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const lap of laps) {
      const { value, ...timing } = await timed(() => lap.contender.probe(jpeg));
      lap.hasProbe = value !== undefined;
      if (round >= 0) lap.times.push(timing);
    }
  }
  return laps.map(({ times, hasProbe }) => ({ timing: middle(times), hasProbe }));
}

const middle = (timings: readonly Timing[]): Timing => ({
  wallMs: median(timings.map(({ wallMs }) => wallMs)),
  cpuMs: median(timings.map(({ cpuMs }) => cpuMs)),
});
