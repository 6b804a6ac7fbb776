import { type Command, InvalidArgumentError, Option } from 'commander';
import { describeError, outcomeOfError, ReaderLeftError } from './errors.js';
import { EXIT_CODE_HELP, EXIT_CODES, type Outcome } from './exit-code.js';
import { createJsonAnswer, type JsonAnswer } from './output/json-answer.js';
import type { Terminal } from './output/terminal.js';
import { readSettings, type Settings } from './settings.js';

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly settings: Settings;
  /** Present with `--json`: the answer goes there, and nothing else to stdout. */
  readonly answer?: JsonAnswer;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The process around the program. */
export interface CliHost {
  readonly terminal: Terminal;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  setExitCode(code: number): void;
}

interface CommonOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly debug?: boolean;
}

function reportFailure(context: CommandContext, error: unknown, showStack: boolean): Outcome {
  if (context.signal.reason instanceof ReaderLeftError) return 'ok';
  const interrupted = context.signal.aborted;
  const { code, message } = interrupted
    ? { code: 'cli.interrupted', message: 'Interrupted.' }
    : describeError(error);
  context.answer?.fail({ code, message });
  context.terminal.err(`${message} (${code})\n`);
  if (showStack && error instanceof Error) context.terminal.err(`${error.stack}\n`);
  return interrupted ? 'interrupted' : outcomeOfError(error);
}

/**
 * Give a command the options all commands share and run `body` when it is called.
 *
 * A failure becomes one sentence with its code, and the exit code of its kind; the stack only with `--debug`.
 *
 * @param body Gets the command's own arguments first, then its options.
 */
export function runs<Options extends object>(
  command: Command,
  host: CliHost,
  body: (context: CommandContext, args: readonly string[], options: Options) => Promise<Outcome>,
): Command {
  command
    .option('--json', 'print one JSON document on stdout')
    .option(
      '--data <folder>',
      'where galleries, models and classifiers are kept (default: MIEN_DATA or ./data)',
    )
    .addOption(new Option('--debug', 'show the stack of a failure').hideHelp())
    .addHelpText('after', EXIT_CODE_HELP)
    .action(async () => {
      const options = command.opts<Options & CommonOptions>();
      const context: CommandContext = {
        terminal: host.terminal,
        settings: readSettings(host.env, options.data),
        signal: host.signal,
        ...(options.json && { answer: createJsonAnswer(host.terminal) }),
      };
      const outcome = await body(context, command.processedArgs.flat(), options).catch((error: unknown) =>
        reportFailure(context, error, options.debug === true),
      );
      host.setExitCode(EXIT_CODES[outcome]);
    });
  return command;
}

/** Option parser: a proportion in (0, 1), e.g. `0.001` or `1e-4`. */
export function parseRate(text: string): number {
  const rate = Number(text);
  if (!(rate > 0 && rate < 1)) throw new InvalidArgumentError('Give a rate between 0 and 1, such as 0.001.');
  return rate;
}

/** Option parser: a whole number of at least 1. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new InvalidArgumentError('Give a whole number from 1 up.');
  return count;
}
