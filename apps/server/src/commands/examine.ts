import { createServer } from 'node:net';
import { AppError } from '@mien/biometrics';
import { holderOf } from '../platform/data-folder/lock-data-folder.js';
import { findBinaries } from '../platform/database/embedded/binaries.js';
import { connectionUrl, readConnection } from '../platform/database/embedded/connection-file.js';
import { versionAt } from '../platform/database/version-at.js';
import { SettingsError } from '../platform/settings/errors.js';
import { loadSettings } from '../platform/settings/load-settings.js';
import type { Settings } from '../platform/settings/settings.js';

/** One thing that was looked at, as `mien doctor` shows it. */
interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  readonly subject: string;
  readonly found: string;
  readonly advice?: string;
}

const messageOf = (error: unknown): string =>
  error instanceof AppError ? error.message : 'It does not answer.';

const canListen = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

async function examinePort(
  { http: { host, port } }: Settings,
  runningPid: number | undefined,
): Promise<Finding> {
  const subject = 'Server';
  if (runningPid !== undefined) return { state: 'ok', subject, found: `It runs as process ${runningPid}.` };
  if (await canListen(host, port)) {
    return { state: 'ok', subject, found: `It does not run; port ${port} is free for it.` };
  }
  const advice = 'Stop that program, or choose another port with MIEN_PORT.';
  return { state: 'fail', subject, found: `Another program has port ${port} of ${host}.`, advice };
}

async function examineDatabase(settings: Settings, runningPid: number | undefined): Promise<Finding> {
  const subject = 'Database';
  const own = settings.database.url?.reveal();
  try {
    if (own)
      return { state: 'ok', subject, found: `PostgreSQL ${await versionAt(own)} of DATABASE_URL answers.` };
    await findBinaries();
    const connection = await readConnection(settings.dataFolder);
    if (!connection) return { state: 'ok', subject, found: 'The embedded one is made at the first start.' };
    if (runningPid === undefined)
      return { state: 'ok', subject, found: 'The embedded one starts with the server.' };
    return {
      state: 'ok',
      subject,
      found: `Embedded PostgreSQL ${await versionAt(connectionUrl(connection))} answers.`,
    };
  } catch (error) {
    const advice = own ? 'Check DATABASE_URL and its server.' : 'See logs/database.log in the data folder.';
    return { state: 'fail', subject, found: messageOf(error), advice };
  }
}

function examineAddress({ http: { publicUrl } }: Settings): Finding {
  const isSafe = publicUrl.startsWith('https:') || /^http:\/\/(localhost|127\.|\[::1\])/.test(publicUrl);
  const subject = 'Camera';
  return isSafe
    ? { state: 'ok', subject, found: `Browsers let ${publicUrl} use a camera.` }
    : {
        state: 'warn',
        subject,
        found: `Browsers do not let ${publicUrl} use a camera.`,
        advice:
          'Serve it over HTTPS: MIEN_TLS_CERTIFICATE and MIEN_TLS_KEY, or a reverse proxy and MIEN_PUBLIC_URL.',
      };
}

async function examine(): Promise<readonly Finding[]> {
  try {
    const settings = loadSettings(process.env);
    const runningPid = holderOf(settings.dataFolder);
    return [
      { state: 'ok', subject: 'Settings', found: 'All of them are valid.' },
      await examinePort(settings, runningPid),
      await examineDatabase(settings, runningPid),
      examineAddress(settings),
    ];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.mistakes.map((found) => ({
      state: 'fail',
      subject: 'Settings',
      found,
      advice: 'Correct it.',
    }));
  }
}

process.stdout.write(`${JSON.stringify({ findings: await examine() })}\n`);
