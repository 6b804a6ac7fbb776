import { Redis, type RedisOptions } from 'ioredis';
import type { Secret } from '../settings/secret.js';
import { SharedStateRefusedError, SharedStateUnavailableError } from './errors.js';
import { createRedisChannels } from './redis-channels.js';
import type { SharedState } from './shared-state.js';

const CONNECT_WITHIN_MS = 5000;
const ANSWER_WITHIN_MS = 2000;
const LONGEST_PAUSE_MS = 2000;
const PAUSE_STEP_MS = 100;

const REFUSED = /^(NOAUTH|WRONGPASS|NOPERM|ERR AUTH)/;

/** One step, so that a counter never stays without an end. */
const COUNT = `
  local count = redis.call('INCR', KEYS[1])
  if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return { count, redis.call('PTTL', KEYS[1]) }`;

/** No command waits for a connection or is sent twice: the caller learns at once that nothing is known. */
const OPTIONS = {
  lazyConnect: true,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
  connectTimeout: CONNECT_WITHIN_MS,
  commandTimeout: ANSWER_WITHIN_MS,
  retryStrategy: (times: number) => Math.min(times * PAUSE_STEP_MS, LONGEST_PAUSE_MS),
} satisfies RedisOptions;

export interface RedisSharedStateOptions {
  /** `redis://` or, encrypted, `rediss://`. */
  readonly url: Secret;
  /** Keeps installations apart that use the same Redis. */
  readonly namespace: string;
  /** PEM of the authority that signed the certificate of Redis, where the system does not know it. */
  readonly authority?: string;
  /** Redis cannot be reached, now for the first time; it is tried again until `onFound`. */
  readonly onLost: (error: unknown) => void;
  readonly onFound: () => void;
}

/** Tell a change for the worse once, however often it is tried again. */
function watchConnection(client: Redis, { onLost, onFound }: RedisSharedStateOptions): void {
  let isLost = false;
  const lost = (error: unknown) => {
    if (!isLost) onLost(error);
    isLost = true;
  };
  client.on('error', lost);
  client.on('close', () => lost(new Error('The connection was closed.')));
  client.on('ready', () => {
    if (isLost) onFound();
    isLost = false;
  });
}

/** After one command without an answer the next ones need not wait: they fail until a new connection answers. */
function hangUpOnSilence(client: Redis, error: unknown): void {
  if (client.status === 'ready' && error instanceof Error && error.message === 'Command timed out') {
    client.disconnect(true);
  }
}

/** @throws {SharedStateRefusedError} if it answers and refuses us; silence is no reason not to start. */
async function connect(client: Redis): Promise<void> {
  let refusal: Error | undefined;
  const note = (error: Error) => {
    if (REFUSED.test(error.message)) refusal = error;
  };
  client.on('error', note);
  await client.connect().catch(() => undefined);
  client.off('error', note);
  if (refusal) throw new SharedStateRefusedError(refusal);
}

/** Shared state in Redis 6.2 or newer. */
export async function createRedisSharedState(options: RedisSharedStateOptions): Promise<SharedState> {
  const tls = options.authority === undefined ? {} : { tls: { ca: options.authority } };
  const client = new Redis(options.url.reveal(), { ...OPTIONS, ...tls });
  const listening = client.duplicate();
  // it is lost with the other one, which tells
  listening.on('error', () => undefined);
  watchConnection(client, options);
  const disconnect = () => {
    client.removeAllListeners('close');
    client.disconnect();
    listening.disconnect();
  };
  await connect(client).catch((error: unknown) => {
    disconnect();
    throw error;
  });
  const channels = createRedisChannels(listening);
  await listening.connect().catch(() => undefined);

  const name = (key: string) => `${options.namespace}:${key}`;
  const ask = async <T>(command: () => Promise<T>): Promise<T> => {
    try {
      return await command();
    } catch (cause) {
      hangUpOnSilence(client, cause);
      throw new SharedStateUnavailableError(cause);
    }
  };
  const whole = (ttlMs: number) => Math.max(1, Math.ceil(ttlMs));

  return {
    get: (key) => ask(async () => (await client.get(name(key))) ?? undefined),
    set: (key, value, ttlMs) =>
      ask(async () => void (await client.set(name(key), value, 'PX', whole(ttlMs)))),
    setIfAbsent: (key, value, ttlMs) =>
      ask(async () => (await client.set(name(key), value, 'PX', whole(ttlMs), 'NX')) === 'OK'),
    take: (key) => ask(async () => (await client.getdel(name(key))) ?? undefined),
    delete: (key) => ask(async () => void (await client.del(name(key)))),
    increment: (key, ttlMs) =>
      ask(async () => {
        const [count, resetsInMs] = (await client.eval(COUNT, 1, name(key), whole(ttlMs))) as [
          number,
          number,
        ];
        return { count, resetsInMs };
      }),
    publish: (channel, message) => ask(async () => void (await client.publish(name(channel), message))),
    subscribe: (channel, listener) => channels.subscribe(name(channel), listener),
    isHealthy: () =>
      client.ping().then(
        () => true,
        () => false,
      ),
    async close() {
      disconnect();
    },
  };
}
