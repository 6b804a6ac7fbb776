import { basename, resolve } from 'node:path';
import { describeIdentification, evaluateIdentification } from '@mien/evaluation';
import { Command } from 'commander';
import { type CliHost, parseCount, runs } from '../../command-host.js';
import {
  type EvaluateOptions,
  reportEvaluation,
  runEvaluation,
  withEvaluateOptions,
} from './run-evaluation.js';

interface IdentificationOptions extends EvaluateOptions {
  readonly images: string;
  readonly templates: number;
}

const EXAMPLES = `
Examples:
  mien evaluate identification --images staff/ --report identification.html`;

/** `mien evaluate identification` */
export const identificationCommand = (host: CliHost): Command =>
  runs<IdentificationOptions>(
    withEvaluateOptions(
      new Command('identification')
        .description('1:N error rates on a folder per person: ranks, FPIR and FNIR with bounds')
        .requiredOption('--images <folder>', 'a folder with one folder of pictures per person')
        .option('--templates <count>', 'templates of each enrolled person', parseCount, 1)
        .addHelpText('after', EXAMPLES),
    ),
    host,
    async (context, _, options) => {
      const { images, templates } = options;
      const evaluation = await runEvaluation(context, options, (run, { calibration }) =>
        evaluateIdentification(run, {
          name: basename(resolve(images)),
          images,
          templates,
          ...(calibration && { calibration }),
        }),
      );
      return reportEvaluation(context, evaluation, describeIdentification(evaluation), options);
    },
  );
