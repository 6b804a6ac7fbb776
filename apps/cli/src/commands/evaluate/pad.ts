import { describePad, evaluatePad } from '@mien/evaluation';
import { Command } from 'commander';
import { type CliHost, parseRate, runs } from '../../command-host.js';
import {
  type EvaluateOptions,
  reportEvaluation,
  runEvaluation,
  withEvaluateOptions,
} from './run-evaluation.js';

interface PadOptions extends EvaluateOptions {
  readonly real: string;
  readonly attack: string;
  readonly threshold?: number;
}

const EXAMPLES = `
Each folder in the attack folder is a species: print, replay, mask …

Examples:
  mien evaluate pad --real real/ --attack attacks/ --report pad.html`;

/** `mien evaluate pad` */
export const padCommand = (host: CliHost): Command =>
  runs<PadOptions>(
    withEvaluateOptions(
      new Command('pad')
        .description('attack detection on stills: APCER per species, BPCER, with bounds')
        .requiredOption('--real <folder>', 'pictures of people before the camera')
        .requiredOption('--attack <folder>', 'pictures of attacks')
        .option('--threshold <score>', 'a threshold in use, for a row of its own', parseRate)
        .addHelpText('after', EXAMPLES),
    ),
    host,
    async (context, _, options) => {
      const { real, attack, threshold } = options;
      const evaluation = await runEvaluation(context, options, (run, { form }) =>
        evaluatePad(
          { ...run, padId: form.pad.padId },
          { real, attack, ...(threshold !== undefined && { threshold }) },
        ),
      );
      return reportEvaluation(context, evaluation, describePad(evaluation), options);
    },
  );
