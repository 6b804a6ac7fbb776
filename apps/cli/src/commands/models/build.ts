import { buildModels } from '@mien/models';
import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { counted } from '../../output/format.js';
import { startProgress } from '../../output/progress.js';

/** `mien models build` */
export const buildCommand = (host: CliHost): Command =>
  runs(
    new Command('build').description('convert the networks of the manifest that are not built yet'),
    host,
    async (context) => {
      const progress = startProgress(context.terminal, 'Building models');
      const { built, kept } = await buildModels({
        onProgress: ({ done, total }) => progress.advance(done, total),
      }).finally(() => progress.stop());
      if (context.answer) context.answer.print({ built, kept });
      else context.terminal.out(`${counted(built.length, 'network')} built, ${kept.length} already there.\n`);
      return 'ok';
    },
  );
