import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@mien/testkit';
import { bundleServer } from '../../scripts/setup/server-bundle.mjs';

/** The whole product in a process of its own, on a data folder, as `npm start` starts it. */
export interface StartedServer {
  readonly url: string;
  readonly dataFolder: string;
  /** CPU time of all its threads so far, and its resident memory; the database is not in it. Linux only. */
  usage(): Promise<{ cpuMs: number; rssMb: number }>;
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 90_000;
const STOP_MS = 20_000;
/** Fields of /proc/<pid>/stat after the name, counted from 0: user time, system time, resident pages. */
const [USER, SYSTEM, PAGES] = [11, 12, 21] as const;
const TICK_MS = 10;
const PAGE_BYTES = 4096;

async function untilReady(url: string): Promise<void> {
  for (const giveUpAt = Date.now() + START_MS; Date.now() < giveUpAt; await delay(200)) {
    const isReady = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
  }
  throw new Error('The server does not become ready.');
}

/** @param existing a data folder to start on, which stays; without, one is made and removed. */
export async function startServer(
  existing?: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const dataFolder = existing ?? (await mkdtemp(join(tmpdir(), 'mien-bench-')));
  const port = await freePort();
  const limits = { MIEN_RATE_RECOGNITION: '1000000', MIEN_RATE_DEFAULT: '1000000' };
  const { MIEN_EVALUATION_DATA: _recordings, ...env } = process.env;
  const child = spawn(process.execPath, [await bundleServer()], {
    cwd: ROOT,
    env: {
      ...env,
      ...limits,
      ...extra,
      MIEN_DATA: dataFolder,
      MIEN_PORT: String(port),
      MIEN_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.race([ended, delay(STOP_MS, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
    if (!existing) await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      untilReady(url),
      ended.then(() => {
        throw new Error('The server stopped.');
      }),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    dataFolder,
    async usage() {
      const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const field = (place: number) => fields[place] ?? Number.NaN;
      return {
        cpuMs: (field(USER) + field(SYSTEM)) * TICK_MS,
        rssMb: (field(PAGES) * PAGE_BYTES) / 1e6,
      };
    },
    stop,
  };
}
