import { Command } from 'commander';
import { type CliHost, runs } from '../../command-host.js';
import { openRegistry } from '../../engine.js';
import { textTable } from '../../output/text-table.js';

/** `mien models verify` */
export const verifyCommand = (host: CliHost): Command =>
  runs(
    new Command('verify').description(
      'hash the file of every network and compare it with the recorded digest',
    ),
    host,
    async (context) => {
      const files = await (await openRegistry(context)).verify();
      const isIntact = files.every(({ status }) => status === 'intact');
      if (context.answer) context.answer.print({ ok: isIntact, files });
      else {
        const rows = files.map(({ model, status, path }) => [model, status, path]);
        context.terminal.out(textTable([{ title: 'network' }, { title: 'file' }, { title: '' }], rows));
        if (!isIntact) context.terminal.out('\nBuild the missing ones with: npm run models\n');
      }
      return isIntact ? 'ok' : 'models';
    },
  );
