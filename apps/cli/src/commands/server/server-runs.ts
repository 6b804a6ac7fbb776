import type { MienClient } from '@mien/client';
import type { Command } from 'commander';
import { type CliHost, type CommandContext, runs } from '../../command-host.js';
import type { Outcome } from '../../exit-code.js';
import { type Column, textTable } from '../../output/text-table.js';
import { connect } from '../../server/connect.js';

/** What a command that talks to a server is given besides. */
export interface ServerContext extends CommandContext {
  readonly mien: MienClient;
}

interface ServerOptions {
  readonly server?: string;
  readonly apiKey?: string;
}

/** Give a command the server it talks to, and run `body` when it is called. */
export const serverRuns = <Options extends object>(
  command: Command,
  host: CliHost,
  body: (context: ServerContext, args: readonly string[], options: Options) => Promise<Outcome>,
): Command =>
  runs<Options & ServerOptions>(
    command
      .option('--server <address>', 'address of the server (default: MIEN_CLI_SERVER or the last login)')
      .option('--api-key <key>', 'key of a service (default: MIEN_CLI_API_KEY or the last login)'),
    host,
    async (context, args, options) =>
      body({ ...context, mien: await connect(context.settings, options) }, args, options),
  );

/** Print rows as a table, or the whole answer with `--json`. */
export function printRows(
  context: CommandContext,
  answer: object,
  titles: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): void {
  if (context.answer) {
    context.answer.print(answer);
    return;
  }
  const columns: Column[] = titles.map((title) => ({ title }));
  const cells = rows.map((row) => row.map((cell) => String(cell ?? '')));
  context.terminal.out(textTable(columns, cells));
}

/** Print one sentence, or the whole answer with `--json`. */
export function printSentence(context: CommandContext, answer: object, sentence: string): void {
  if (context.answer) context.answer.print(answer);
  else context.terminal.out(`${sentence}\n`);
}
