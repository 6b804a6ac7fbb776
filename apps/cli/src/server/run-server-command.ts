import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { AppError } from '@mien/biometrics';
import { z } from 'zod';
import { repositoryFolder, type Settings } from '../settings.js';

const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

class ServerCommandError extends AppError {
  readonly code: `${string}.${string}`;
  readonly category = 'conflict';

  constructor(code: string, message: string) {
    super(message);
    this.code = code.includes('.') ? (code as `${string}.${string}`) : `server.${code}`;
  }
}

/**
 * Run a command of the server's own program on its data folder and database, beside the server or without it.
 *
 * @param name file in `apps/server/src/commands`
 * @returns what it answers; `schema` says what that is
 */
export async function runServerCommand<Schema extends z.ZodType>(
  settings: Settings,
  name: 'setup-link' | 'verify-audit' | 'rewrap-keys' | 'rotate-signing-key' | 'examine',
  schema: Schema,
  args: readonly string[] = [],
): Promise<z.output<Schema>> {
  const program = join(repositoryFolder, 'apps/server/src/commands', `${name}.ts`);
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', program, ...args],
      { cwd: repositoryFolder, env: { ...settings.env, MIEN_DATA: settings.dataFolder } },
      (error, stdout, stderr) => (stdout.trim() ? resolve(stdout) : reject(error ?? new Error(stderr))),
    );
  });
  const answer: unknown = JSON.parse(output);
  const failed = failure.safeParse(answer);
  if (failed.success) throw new ServerCommandError(failed.data.error.code, failed.data.error.message);
  return schema.parse(answer);
}
