import { readFileSync } from 'node:fs';
import type { Keyring } from '../platform/security/keyring.js';
import { createInProcessSharedState } from '../platform/shared-state/in-process-shared-state.js';
import { createRedisSharedState } from '../platform/shared-state/redis-shared-state.js';
import type { SharedState } from '../platform/shared-state/shared-state.js';
import type { StartOptions } from './start-options.js';

const NAMESPACE_CHARACTERS = 16;

/** What instances share: in Redis where the settings name one, else in this process. */
export async function openSharedState(
  keyring: Pick<Keyring, 'authenticate'>,
  { settings, logger, closers, onStep }: StartOptions,
): Promise<SharedState> {
  const { redis } = settings;
  if (!redis) return createInProcessSharedState(() => performance.now());
  onStep('Reaching Redis');
  const state = await createRedisSharedState({
    url: redis.url,
    ...(redis.authorityFile ? { authority: readFileSync(redis.authorityFile, 'utf8') } : {}),
    namespace: keyring
      .authenticate('mien shared state', '')
      .toString('base64url')
      .slice(0, NAMESPACE_CHARACTERS),
    onLost: (error) =>
      logger.error({ err: error }, 'Redis is not reachable; face sessions stop and limits count by process.'),
    onFound: () => logger.warn('Redis is reachable again.'),
  });
  closers.add('shared state', state.close);
  return state;
}
