import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeCertificateForTests } from '../../testing/certificate-for-tests.js';
import { type RedisForTests, startRedisForTests } from '../../testing/redis-for-tests.js';
import { findFreePort } from '../database/embedded/free-port.js';
import { Secret } from '../settings/secret.js';
import { SharedStateRefusedError, SharedStateUnavailableError } from './errors.js';
import { createRedisSharedState, type RedisSharedStateOptions } from './redis-shared-state.js';
import type { SharedState } from './shared-state.js';
import { describeSharedState } from './testing/shared-state.contract.js';

let redis: RedisForTests;
const opened: SharedState[] = [];
beforeAll(async () => {
  redis = await startRedisForTests();
});
afterAll(async () => {
  for (const state of opened) await state.close();
  await redis.stop();
});

async function open(changes: Partial<RedisSharedStateOptions> = {}): Promise<SharedState> {
  const state = await createRedisSharedState({
    url: new Secret(redis.url),
    namespace: 'test',
    onLost: () => undefined,
    onFound: () => undefined,
    ...changes,
  });
  opened.push(state);
  return state;
}

describeSharedState('Redis', async () => [await open(), await open()]);

describe('Redis behind TLS and a password', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mien-redis-tls-'));
  let secured: RedisForTests;
  let url: string;
  let authority: string;
  beforeAll(async () => {
    const files = await writeCertificateForTests(folder);
    authority = readFileSync(files.authority, 'utf8');
    const port = await findFreePort(0);
    const tls = ['--tls-port', `${port}`, '--tls-cert-file', files.certificate, '--tls-key-file', files.key];
    secured = await startRedisForTests(...tls, '--tls-auth-clients', 'no', '--requirepass', 'a password');
    url = `rediss://:a%20password@127.0.0.1:${port}`;
  });
  afterAll(async () => {
    await secured.stop();
    rmSync(folder, { recursive: true });
  });

  it('is reached encrypted, by its authority', async () => {
    const state = await open({ url: new Secret(url), authority });
    expect(await state.isHealthy()).toBe(true);
  });

  it('is not believed without the authority that signed its certificate', async () => {
    const onLost = vi.fn();
    const state = await open({ url: new Secret(url), onLost });
    expect(await state.isHealthy()).toBe(false);
    expect(onLost).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
    );
  });

  it('keeps the server from starting with a wrong password, and says what to correct', async () => {
    const wrong = { url: new Secret(url.replace('a%20password', 'another')), authority };
    await expect(open(wrong)).rejects.toThrow(SharedStateRefusedError);
  });
});

it('keeps installations apart that use the same Redis', async () => {
  const [mine, theirs] = [await open({ namespace: 'mine' }), await open({ namespace: 'theirs' })];
  const heard = vi.fn();
  await theirs.subscribe('news', heard);
  await mine.set('key', 'mine', 60_000);
  await mine.publish('news', 'mine');
  await theirs.publish('news', 'theirs');
  await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith('theirs'));
  expect(await theirs.get('key')).toBeUndefined();
});

it('answers nothing it does not know while Redis is gone, and goes on by itself when it is back', async () => {
  const events: string[] = [];
  const changes = { onLost: () => events.push('lost'), onFound: () => events.push('found') };
  const [here, there] = [await open(changes), await open()];
  const heard: (string | undefined)[] = [];
  await there.subscribe('news', (message) => heard.push(message));
  await here.set('challenge', 'open', 60_000);

  await redis.kill();
  await vi.waitFor(() => expect(events).toEqual(['lost']));
  await expect(here.get('challenge')).rejects.toThrow(SharedStateUnavailableError);
  await expect(here.take('challenge')).rejects.toThrow(SharedStateUnavailableError);
  await expect(here.increment('tries', 1000)).rejects.toThrow(SharedStateUnavailableError);
  await expect(here.publish('news', 'unheard')).rejects.toThrow(SharedStateUnavailableError);
  expect(await here.isHealthy()).toBe(false);
  await there.subscribe('later news', (message) => heard.push(message));

  await redis.start();
  await vi.waitFor(() => expect(events).toEqual(['lost', 'found']), 5000);
  // who listens is told that there may have been more
  await vi.waitFor(() => expect(heard).toEqual([undefined, undefined]), 5000);
  await here.publish('news', 'again');
  await here.publish('later news', 'too');
  await vi.waitFor(() => expect(heard.slice(2)).toEqual(['again', 'too']));
  expect(await here.take('challenge')).toBeUndefined();
});

it('waits once for a Redis that no longer answers, and not again', async () => {
  const state = await open();
  redis.freeze();
  const start = performance.now();
  await expect(state.get('anything')).rejects.toThrow(SharedStateUnavailableError);
  expect(await state.isHealthy()).toBe(false);
  for (let i = 0; i < 10; i++)
    await expect(state.get('anything')).rejects.toThrow(SharedStateUnavailableError);
  expect(performance.now() - start).toBeLessThan(4000);
  redis.thaw();
  await vi.waitFor(async () => expect(await state.isHealthy()).toBe(true), 5000);
});

it('starts without Redis, and finds it when it comes', async () => {
  await redis.kill();
  const onLost = vi.fn();
  const onFound = vi.fn();
  const state = await open({ onLost, onFound });
  const heard = vi.fn();
  await state.subscribe('news', heard);
  expect(onLost).toHaveBeenCalledOnce();
  await redis.start();
  await vi.waitFor(() => expect(onFound).toHaveBeenCalledOnce(), 5000);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(undefined), 5000);
});
