import { Command } from 'commander';
import { type CliHost, type CommandContext, runs } from '../../command-host.js';
import { openRegistry } from '../../engine.js';
import { actNow } from './act-now.js';

async function report(context: CommandContext, active: string): Promise<void> {
  const { calibration } = await (await openRegistry(context)).pack(active);
  if (context.answer) context.answer.print({ active, isCalibrated: calibration !== undefined });
  else context.terminal.out(`${active} is active.\n`);
  if (calibration === undefined) {
    context.terminal.err(
      'Its error rates were never measured, so it decides nothing yet: mien evaluate calibrate.\n',
    );
  }
  context.terminal.err('Galleries enrolled with another embedder must be enrolled again.\n');
}

/** `mien models activate` */
export const activateCommand = (host: CliHost): Command =>
  runs(
    new Command('activate').description('use a pack from now on').argument('<pack>', 'pack id'),
    host,
    async (context, [id = '']) => {
      await (await openRegistry(context)).activate(id, actNow());
      await report(context, id);
      return 'ok';
    },
  );

/** `mien models rollback` */
export const rollbackCommand = (host: CliHost): Command =>
  runs(
    new Command('rollback').description('go back to the pack that was active before'),
    host,
    async (context) => {
      await report(context, await (await openRegistry(context)).rollback(actNow()));
      return 'ok';
    },
  );
