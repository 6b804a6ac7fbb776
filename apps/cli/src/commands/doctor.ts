import { Command } from 'commander';
import { type CliHost, type CommandContext, runs } from '../command-host.js';
import { examineComputer } from '../doctor/examine-computer.js';
import { examineFolders } from '../doctor/examine-folders.js';
import { examineModels } from '../doctor/examine-models.js';
import { examineServer } from '../doctor/examine-server.js';
import type { Outcome } from '../exit-code.js';
import { textTable } from '../output/text-table.js';
import { repositoryFolder } from '../settings.js';

const EXAMPLES = `
Examples:
  mien doctor
  mien doctor --json`;

async function doctor(context: CommandContext): Promise<Outcome> {
  const { dataFolder, searchPath } = context.settings;
  const folders = { repository: repositoryFolder, data: dataFolder, searchPath };
  const findings = [
    ...examineComputer(),
    ...(await examineFolders(folders)),
    ...(await examineModels(dataFolder)),
    ...(await examineServer(context.settings)),
  ];
  const failed = findings.some(({ state }) => state === 'fail');
  if (context.answer) context.answer.print({ ok: !failed, findings });
  else {
    const rows = findings.map(({ state, subject, found, advice }) => [
      state,
      subject,
      advice === undefined ? found : `${found} ${advice}`,
    ]);
    context.terminal.out(textTable([{ title: '' }, { title: '' }, { title: '' }], rows).trimStart());
  }
  return failed ? 'no' : 'ok';
}

export const doctorCommand = (host: CliHost): Command =>
  runs(
    new Command('doctor')
      .description('look whether everything Mien needs is here and in order')
      .addHelpText('after', EXAMPLES),
    host,
    doctor,
  );
