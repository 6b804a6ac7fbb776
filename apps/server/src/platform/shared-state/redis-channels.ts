import type { Redis } from 'ioredis';
import type { Listener } from './shared-state.js';

/** Listeners of channels on a Redis connection that does nothing else. */
export function createRedisChannels(connection: Redis) {
  const listeners = new Map<string, Set<Listener>>();
  const isReady = () => connection.status === 'ready';

  connection.on('message', (channel: string, message: string) => {
    for (const listener of listeners.get(channel) ?? []) listener(message);
  });
  connection.on('ready', () => {
    const channels = [...listeners.keys()];
    if (channels.length === 0) return;
    connection.subscribe(...channels).then(
      () => {
        for (const known of listeners.values()) for (const listener of known) listener();
      },
      // lost again; the next connection begins anew
      () => undefined,
    );
  });

  async function add(channel: string, listener: Listener): Promise<void> {
    const known = listeners.get(channel);
    listeners.set(channel, (known ?? new Set()).add(listener));
    if (!known && isReady()) await connection.subscribe(channel).catch(() => undefined);
  }

  async function remove(channel: string, listener: Listener): Promise<void> {
    const known = listeners.get(channel);
    known?.delete(listener);
    if (known?.size !== 0) return;
    listeners.delete(channel);
    if (isReady()) await connection.unsubscribe(channel).catch(() => undefined);
  }

  return {
    async subscribe(channel: string, listener: Listener): Promise<() => Promise<void>> {
      // a wrapper, so that one function may listen twice
      const own: Listener = (message) => listener(message);
      await add(channel, own);
      return () => remove(channel, own);
    },
  };
}
