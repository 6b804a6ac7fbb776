import { parseArgs } from 'node:util';
import { AppError } from '@mien/biometrics';
import { createClosers } from './composition/closers.js';
import { startServer } from './composition.js';
import { createLogger } from './platform/logging/create-logger.js';
import { loadSettings } from './platform/settings/load-settings.js';

const STOP_WITHIN_MS = 60_000;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function explain(error: unknown): void {
  const text =
    error instanceof AppError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { roles: { type: 'string' } } });
  const settings = loadSettings(values.roles ? { ...process.env, MIEN_ROLES: values.roles } : process.env);
  const logger = createLogger(settings, {
    isTerminal: process.stdout.isTTY === true,
    write: (text) => process.stdout.write(text),
  });
  const closers = createClosers((error, part) =>
    logger.error({ err: error, part }, 'A part did not stop cleanly.'),
  );

  let isStopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await closers.closeAll();
    logger.flush();
    process.exit(exitCode);
  };
  const fail = (error: unknown): void => {
    logger.fatal({ err: error }, 'The server cannot go on and ends.');
    void stop(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      say('Stopping; requests under way finish first.');
      void stop(0);
    });
  }

  try {
    const onStep = (step: string) => say(`${step} …`);
    const { address, setupLink } = await startServer({ settings, logger, closers, onStep, onFatal: fail });
    say(`Mien is ready: ${address}`);
    if (setupLink) say(`Set it up with this link, which works once: ${setupLink}`);
  } catch (error) {
    explain(error);
    await stop(1);
  }
}

try {
  await main();
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
