import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { calibrate } from '@mien/evaluation';
import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { openPack, openRegistry } from '../../engine.js';
import { counted } from '../../output/format.js';
import { type EvaluateOptions, runEvaluation } from './run-evaluation.js';

interface CalibrateOptions extends EvaluateOptions {
  readonly images: string;
  readonly name?: string;
  readonly out?: string;
}

const EXAMPLES = `
A few hundred people are needed for false match rates below 0.001.

Examples:
  mien evaluate calibrate --images people/
  mien evaluate calibrate --images people/ --pack mien-128 --out calibration.json`;

/** `mien evaluate calibrate` */
export const calibrateCommand = (host: CliHost): Command =>
  runs<CalibrateOptions>(
    new Command('calibrate')
      .description('measure what the scores of a pack mean, and decide by that from now on')
      .requiredOption('--images <folder>', 'a folder with one folder of pictures per person')
      .option('--name <name>', 'what the pictures are called on record')
      .option('--out <file>', 'write the calibration to a file instead of using it')
      .option('--pack <id>', 'model pack (default: the active one)')
      .addHelpText('after', EXAMPLES),
    host,
    async (context, _, options) => {
      const { images, out } = options;
      const datasetName = options.name ?? basename(resolve(images));
      const calibration = await runEvaluation(context, options, (run) =>
        calibrate(run, { images, datasetName, now: new Date() }),
      );
      const { id } = await openPack(context, options.pack);
      if (out === undefined) await (await openRegistry(context)).saveCalibration(id, calibration);
      else await writeFile(out, `${JSON.stringify(calibration, undefined, 2)}\n`);

      if (context.answer) context.answer.print({ pack: id, calibration });
      else {
        const { people, mated, nonMated } = calibration.run;
        const measured = `${counted(people, 'person', 'people')}, ${mated} mated and ${nonMated} non-mated comparisons`;
        context.terminal.out(`${id} measured on ${datasetName}: ${measured}.\n`);
        context.terminal.out(
          out === undefined ? 'Decisions are made by it from now on.\n' : `Written to ${out}.\n`,
        );
      }
      return 'ok';
    },
  );
