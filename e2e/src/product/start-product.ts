import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@mien/testkit';
import { buildWebApp } from '../../../scripts/setup/web-app.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const START_MS = 60_000;
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

/** Run the whole product, as `npm start` does after its preparations, on an empty data folder of its own. */
export async function startProduct(settings: Readonly<Record<string, string>> = {}): Promise<Product> {
  await buildWebApp();
  const dataFolder = await mkdtemp(join(tmpdir(), 'mien-product-'));
  await chmod(dataFolder, 0o711);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
    cwd: ROOT,
    env: {
      ...ENVIRONMENT,
      MIEN_DATA: dataFolder,
      MIEN_PORT: String(port),
      MIEN_PUBLIC_URL: address,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      written += chunk;
    });
  }
  const output = () => written;
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await waitFor(child, output, async () => {
      const ready = await fetch(`${address}/ready`).catch(() => undefined);
      return ready?.ok === true && SET_UP_LINK.test(written);
    });
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { address, dataFolder, setUpLink: SET_UP_LINK.exec(written)?.[1] ?? '', output, stop };
}
