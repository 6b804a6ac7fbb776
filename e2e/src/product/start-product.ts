import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@mien/testkit';
import { buildWebApp } from '../../../scripts/setup/web-app.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const START_MS = 180_000;
/** That of the tests, without what only they know. */
const { MIEN_EVALUATION_DATA: _, ...ENVIRONMENT } = process.env;
const SET_UP_LINK = /(https?:\/\/\S+\/setup#token=\S+)/;

export interface Product {
  readonly address: string;
  readonly dataFolder: string;
  /** The one-time link that the server printed. */
  readonly setUpLink: string;
  /** Everything the server has written so far. */
  output(): string;
  stop(): Promise<void>;
  /** Stop and start again on the same data; `meanwhile` there is no server. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
}

async function waitFor(
  child: ChildProcess,
  output: () => string,
  isReady: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The server did not start:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Running {
  readonly output: () => string;
  stop(): Promise<void>;
}

function spawnServer(env: Readonly<Record<string, string | undefined>>): Running & { child: ChildProcess } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      written += chunk;
    });
  }
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { child, output: () => written, stop };
}

/** Run the whole product, as `npm start` does after its preparations, on an empty data folder of its own. */
export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  await buildWebApp();
  const dataFolder = await mkdtemp(join(tmpdir(), 'mien-product-'));
  await chmod(dataFolder, 0o711);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = {
    ...ENVIRONMENT,
    MIEN_DATA: dataFolder,
    MIEN_PORT: String(port),
    MIEN_PUBLIC_URL: address,
    ...settings,
  };
  const isReady = async () => (await fetch(`${address}/ready`).catch(() => undefined))?.ok === true;
  let { child, output, ...running } = spawnServer(env);
  const stop = async () => {
    await running.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await waitFor(child, output, async () => (await isReady()) && SET_UP_LINK.test(output()));
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    address,
    dataFolder,
    setUpLink: SET_UP_LINK.exec(output())?.[1] ?? '',
    output: () => output(),
    stop,
    async restart(meanwhile) {
      await running.stop();
      await meanwhile?.();
      ({ child, output, ...running } = spawnServer(env));
      await waitFor(child, output, isReady);
    },
  };
}
