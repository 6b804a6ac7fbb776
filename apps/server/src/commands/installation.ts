import { AppError } from '@mien/biometrics';
import { COMMAND_NAME } from '../platform/database/connection-names.js';
import { type Database, openDatabase } from '../platform/database/database.js';
import { locateDatabase } from '../platform/database/locate-database.js';
import { prepareDatabase } from '../platform/database/prepare-database.js';
import { loadSettings } from '../platform/settings/load-settings.js';
import type { Settings } from '../platform/settings/settings.js';

const STATEMENT_TIMEOUT_MS = 600_000;

export interface Installation {
  readonly settings: Settings;
  readonly database: Database;
}

const ignore = (): void => undefined;

/**
 * Run a command on an installation, beside its server or without it, and end the process with what it returns. What
 * it finds goes to the standard output as JSON; a failure as `{ error: { code, message } }`.
 */
export async function onInstallation(
  work: (installation: Installation) => Promise<{ readonly isFine: boolean; readonly answer: object }>,
): Promise<void> {
  try {
    const settings = loadSettings(process.env);
    const located = await locateDatabase(settings);
    await prepareDatabase(located.url);
    const database = openDatabase({
      url: located.url,
      poolSize: 2,
      statementTimeoutMs: STATEMENT_TIMEOUT_MS,
      name: COMMAND_NAME,
      onError: ignore,
    });
    try {
      const { isFine, answer } = await work({ settings, database });
      process.stdout.write(`${JSON.stringify(answer)}\n`);
      process.exitCode = isFine ? 0 : 1;
    } finally {
      await database.close();
      await located.close();
    }
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'cli.unexpected';
    const message = error instanceof Error ? error.message : String(error);
    process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
    process.exitCode = 5;
  }
}
