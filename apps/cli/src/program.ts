import { Command, CommanderError } from 'commander';
import type { CliHost } from './command-host.js';
import { classifierCommand } from './commands/classifier/index.js';
import { compareCommand } from './commands/compare.js';
import { contactSheetCommand } from './commands/contact-sheet.js';
import { detectCommand } from './commands/detect.js';
import { doctorCommand } from './commands/doctor.js';
import { enrollCommand } from './commands/enroll.js';
import { evaluateCommand } from './commands/evaluate/index.js';
import { identifyCommand } from './commands/identify.js';
import { installationCommand } from './commands/installation/index.js';
import { modelsCommand } from './commands/models/index.js';
import { recognizerCommand } from './commands/recognizer.js';
import { serverCommand } from './commands/server/index.js';
import { EXIT_CODE_HELP, EXIT_CODES } from './exit-code.js';
import { createJsonAnswer } from './output/json-answer.js';

const COMMANDS = [
  detectCommand,
  compareCommand,
  contactSheetCommand,
  enrollCommand,
  identifyCommand,
  evaluateCommand,
  modelsCommand,
  classifierCommand,
  serverCommand,
  recognizerCommand,
  installationCommand,
  doctorCommand,
];

/** Sub-commands made elsewhere do not inherit these, so each is told. */
function settle(command: Command, host: CliHost): void {
  command
    .exitOverride()
    .showHelpAfterError('Add --help to see the options.')
    .configureOutput({
      writeOut: (text) => host.terminal.out(text),
      writeErr: (text) => host.terminal.err(text),
    });
  for (const child of command.commands) settle(child, host);
}

function createProgram(host: CliHost): Command {
  const program = new Command('mien')
    .description('Face detection, verification and identification on your own machine.')
    .version('0.1.0')
    .addHelpText('after', EXIT_CODE_HELP);
  for (const create of COMMANDS) program.addCommand(create(host));
  settle(program, host);
  return program;
}

/**
 * Run one command line.
 *
 * @param args Without the names of Node and of the script.
 */
export async function runCommandLine(host: CliHost, args: readonly string[]): Promise<void> {
  try {
    await createProgram(host).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && args.includes('--json')) {
      const message = error.message.replace(/^error: /, '');
      createJsonAnswer(host.terminal).fail({ code: 'cli.usage', message });
    }
    host.setExitCode(error.exitCode === 0 ? EXIT_CODES.ok : EXIT_CODES.usage);
  }
}
