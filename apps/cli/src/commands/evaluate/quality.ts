import { basename, resolve } from 'node:path';
import { describeQuality, evaluateQuality } from '@mien/evaluation';
import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import {
  type EvaluateOptions,
  reportEvaluation,
  runEvaluation,
  withEvaluateOptions,
} from './run-evaluation.js';

interface QualityOptions extends EvaluateOptions {
  readonly images: string;
}

const EXAMPLES = `
Examples:
  mien evaluate quality --images staff/ --report quality.html`;

/** `mien evaluate quality` */
export const qualityCommand = (host: CliHost): Command =>
  runs<QualityOptions>(
    withEvaluateOptions(
      new Command('quality')
        .description('does the quality score predict recognition? FNMR as the worst pictures are discarded')
        .requiredOption('--images <folder>', 'a folder with one folder of pictures per person')
        .addHelpText('after', EXAMPLES),
    ),
    host,
    async (context, _, options) => {
      const { images } = options;
      const evaluation = await runEvaluation(context, options, (run) =>
        evaluateQuality(run, { name: basename(resolve(images)), images }),
      );
      return reportEvaluation(context, evaluation, describeQuality(evaluation), options);
    },
  );
