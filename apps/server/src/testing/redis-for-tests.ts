import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findFreePort } from '../platform/database/embedded/free-port.js';

const ANSWERS_WITHIN_TRIES = 50;

/** A real Redis that a test may kill and start again at the same address. */
export interface RedisForTests {
  readonly url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** It is there and does not answer. */
  freeze(): void;
  thaw(): void;
  /** For good. */
  stop(): Promise<void>;
}

async function waitUntilReady(port: number): Promise<void> {
  const client = new Redis({ host: '127.0.0.1', port, lazyConnect: true, retryStrategy: () => 100 });
  client.on('error', () => undefined);
  try {
    for (let tries = 0; tries < ANSWERS_WITHIN_TRIES; tries++) {
      const isReady = await client.ping().then(
        () => true,
        (error: Error) => error.message.startsWith('NOAUTH'),
      );
      if (isReady) return;
    }
    throw new Error('The Redis of this test does not answer.');
  } finally {
    client.disconnect();
  }
}

/**
 * Start the redis-server of the operating system, without anything on disk.
 *
 * @param args more of its settings, such as `--requirepass`.
 */
export async function startRedisForTests(...args: string[]): Promise<RedisForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'mien-redis-'));
  const port = await findFreePort(0);
  let child: ChildProcess | undefined;

  const redis: RedisForTests = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const server = ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--dir', folder];
      child = spawn('redis-server', [...server, ...args], { stdio: 'ignore' });
      await once(child, 'spawn');
      await waitUntilReady(port);
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async stop() {
      await redis.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await redis.start();
  return redis;
}
