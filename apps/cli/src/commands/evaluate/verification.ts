import { describeVerification, evaluateVerification } from '@mien/evaluation';
import { Command } from 'commander';
import { type CliHost, parseRate, runs } from '../../command-host.js';
import { UsageError } from '../../errors.js';
import {
  type EvaluateOptions,
  reportEvaluation,
  runEvaluation,
  withEvaluateOptions,
} from './run-evaluation.js';

interface VerificationOptions extends EvaluateOptions {
  readonly pairs: readonly string[];
  readonly images: readonly string[];
  readonly name?: readonly string[];
  readonly targetFmr?: readonly number[];
}

const EXAMPLES = `
The pairs file is CSV with the columns file_a, file_b, same (1 or 0) and, if wanted, fold and group.

Examples:
  mien evaluate verification --pairs pairs.csv --images photos/ --report verification.html
  mien evaluate verification --pairs a.csv --images a/ --pairs b.csv --images b/     (and how fair one threshold is)`;

const collect = (value: string, before: readonly string[] = []) => [...before, value];
const collectRates = (value: string, before: readonly number[] = []) => [...before, parseRate(value)];

/** One labeled set for each `--pairs` with its `--images`, in the order given. */
function labeledSets({ pairs, images, name = [] }: VerificationOptions) {
  if (pairs.length !== images.length) throw new UsageError('Give one --images for every --pairs.');
  const sets = pairs.map((file, index) => ({
    name: name[index] ?? images[index] ?? file,
    pairs: file,
    images: images[index] ?? '',
  }));
  const [first, ...others] = sets;
  if (first === undefined) throw new UsageError('Give at least one --pairs with its --images.');
  return [first, ...others] as const;
}

/** `mien evaluate verification` */
export const verificationCommand = (host: CliHost): Command =>
  runs<VerificationOptions>(
    withEvaluateOptions(
      new Command('verification')
        .description('1:1 error rates on labeled pairs: ROC, DET, FMR and FNMR with bounds, fairness')
        .requiredOption('--pairs <file>', 'CSV of labeled pairs; may be repeated', collect)
        .requiredOption(
          '--images <folder>',
          'folder the pairs file refers to; one for every --pairs',
          collect,
        )
        .option('--name <name>', 'what a set is called in the report; one for every --pairs', collect)
        .option('--target-fmr <rate>', 'rate the tables are about; may be repeated', collectRates)
        .addHelpText('after', EXAMPLES),
    ),
    host,
    async (context, _, options) => {
      const sets = labeledSets(options);
      const { targetFmr: targetFmrs } = options;
      const evaluation = await runEvaluation(context, options, (run, { calibration }) =>
        evaluateVerification(run, {
          sets,
          ...(calibration && { calibration }),
          ...(targetFmrs && { targetFmrs }),
        }),
      );
      return reportEvaluation(context, evaluation, describeVerification(evaluation), options);
    },
  );
