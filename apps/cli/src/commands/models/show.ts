import type { ModelCard } from '@mien/models';
import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { openRegistry } from '../../engine.js';
import { formatRate, formatScore } from '../../output/format.js';

const EXAMPLES = `
Examples:
  mien models show
  mien models show mien-128`;

function cardText(card: ModelCard): string {
  const networks = card.networks.map(
    ({ key, job, source, license, origin, sha256 }) => `
${key} (${job})
  source   ${source}, ${license}
  known    ${origin.known}
  unknown  ${origin.unknown}
  sha256   ${sha256}
`,
  );
  const limits = card.limits.map((limit) => `  - ${limit}\n`).join('');
  return `${card.packId}, version ${card.version}\n${card.summary}\n\nIntended use: ${card.intendedUse}\n\nLimits:\n${limits}${networks.join('')}`;
}

/** `mien models show` */
export const showCommand = (host: CliHost): Command =>
  runs(
    new Command('show')
      .description('the card of a pack: use, limits, origin of every network, measured rates')
      .argument('[pack]', 'pack id (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    async (context, [id]) => {
      const { card, calibration } = await (await openRegistry(context)).pack(id);
      if (context.answer) {
        context.answer.print({ card, ...(calibration && { calibration }) });
        return 'ok';
      }
      const { out } = context.terminal;
      out(cardText(card));
      if (calibration === undefined) {
        out('\nError rates: not measured; Mien decides nothing with this pack.\n');
        return 'ok';
      }
      const { run, normalized } = calibration;
      out(
        `\nError rates, measured on ${run.dataset} (${run.people} people, ${run.nonMated} non-mated pairs):\n`,
      );
      for (const { fmr, threshold, fnmr } of normalized.points) {
        out(`  FMR ${formatRate(fmr)}: threshold ${formatScore(threshold)}, FNMR ${formatRate(fnmr)}\n`);
      }
      return 'ok';
    },
  );
