import { Command } from 'commander';
import { type CliHost, parseCount, runs } from '../../command-host.js';
import { openRegistry } from '../../engine.js';
import { startProgress } from '../../output/progress.js';
import { textTable } from '../../output/text-table.js';

interface BenchmarkOptions {
  readonly runs: number;
}

const DEFAULT_RUNS = 40;

const COLUMNS = [
  { title: 'network' },
  { title: 'median ms', align: 'right' },
  { title: '95 % ms', align: 'right' },
] as const;

/** `mien models benchmark` */
export const benchmarkCommand = (host: CliHost): Command =>
  runs<BenchmarkOptions>(
    new Command('benchmark')
      .description('time every network of a pack by itself; compare only figures of one run')
      .argument('[pack]', 'pack id (default: the active one)')
      .option('--runs <count>', 'inferences per network', parseCount, DEFAULT_RUNS),
    host,
    async (context, [id], options) => {
      const registry = await openRegistry(context);
      const { card } = await registry.pack(id);
      const progress = startProgress(context.terminal, 'Timing networks');
      let done = 0;
      const onProgress = () => progress.advance(++done, card.networks.length);
      const timings = await registry
        .benchmark(card.packId, { runs: options.runs, onProgress })
        .finally(() => progress.stop());
      if (context.answer) context.answer.print({ pack: card.packId, timings });
      else {
        const rows = timings.map(({ model, p50Ms, p95Ms }) => [model, p50Ms.toFixed(2), p95Ms.toFixed(2)]);
        context.terminal.out(textTable(COLUMNS, rows));
      }
      return 'ok';
    },
  );
