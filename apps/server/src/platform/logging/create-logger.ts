import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { DataFolderError } from '../data-folder/errors.js';
import type { Settings } from '../settings/settings.js';
import { describeError } from './describe-error.js';
import { type LogFile, openRotatingFile } from './rotating-file.js';
import { writeForPeople } from './write-for-people.js';

export type { Logger } from 'pino';

const FILE_BYTES = 10_000_000;
const FILES_KEPT = 4;

/** Whatever somebody puts into an entry by mistake does not come out. */
const NEVER_LOGGED = [
  'password',
  'token',
  'cookie',
  'authorization',
  'email',
  'name',
  'embedding',
  'picture',
  'secret',
];

export interface LogTarget {
  readonly isTerminal: boolean;
  write(text: string): void;
}

function openLogFile(dataFolder: string, fileName: string): LogFile {
  const path = join(dataFolder, 'logs', fileName);
  try {
    return openRotatingFile({ path, maxBytes: FILE_BYTES, keep: FILES_KEPT });
  } catch (cause) {
    throw new DataFolderError(dataFolder, cause);
  }
}

/**
 * The log of the server: JSON lines without personal data, to the standard output and to files in the data folder.
 * On a terminal only what a person should act on is shown, as a sentence.
 *
 * @throws {DataFolderError} if no file can be written there.
 */
export function createLogger(settings: Pick<Settings, 'log' | 'dataFolder'>, output: LogTarget): Logger {
  const { level, files, fileName } = settings.log;
  const file = files ? openLogFile(settings.dataFolder, fileName) : undefined;
  const terminal = { write: writeForPeople((text) => output.write(text)) };
  const streams = [
    ...(output.isTerminal
      ? [{ level: 'warn' as const, stream: terminal }]
      : [{ level: 'trace' as const, stream: output }]),
    ...(file ? [{ level: 'trace' as const, stream: file }] : []),
  ];
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError },
      redact: { paths: NEVER_LOGGED.flatMap((key) => [key, `*.${key}`]), censor: '***' },
    },
    pino.multistream(streams),
  );
}
