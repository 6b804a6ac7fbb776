import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { openRegistry } from '../../engine.js';
import { actNow } from './act-now.js';

interface ImportOptions {
  readonly form?: string;
  readonly base?: string;
  readonly as?: string;
}

const EXAMPLES = `
Examples:
  mien models import r50.onnx                     (its form is in r50.onnx.json)
  mien models import antispoof.onnx --form forms/antispoof.json --as careful`;

/** `mien models import` */
export const importCommand = (host: CliHost): Command =>
  runs<ImportOptions>(
    new Command('import')
      .description('take in an embedder or an attack detector as a new pack, which is not active yet')
      .argument('<file>', 'the ONNX file')
      .option('--form <file>', 'JSON with input form, license and digest, or the name of a form that ships')
      .option('--base <pack>', 'the pack to put it into (default: the active one)')
      .option('--as <id>', 'id of the new pack')
      .addHelpText('after', EXAMPLES),
    host,
    async (context, [file = ''], { form, base, as }) => {
      const registry = await openRegistry(context);
      const pack = await registry.importModel({
        ...actNow(),
        file,
        ...(form !== undefined && { form }),
        ...(base !== undefined && { base }),
        ...(as !== undefined && { packId: as }),
      });
      if (context.answer) context.answer.print({ pack: pack.id, card: pack.card });
      else {
        context.terminal.out(`Imported as the pack ${pack.id}.\n`);
        context.terminal.out(`To use it: mien models activate ${pack.id}\n`);
      }
      return 'ok';
    },
  );
