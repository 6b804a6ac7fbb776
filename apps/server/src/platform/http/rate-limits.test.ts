import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type RedisForTests, startRedisForTests } from '../../testing/redis-for-tests.js';
import { Secret } from '../settings/secret.js';
import { countAnyway } from '../shared-state/count-anyway.js';
import { createInProcessSharedState } from '../shared-state/in-process-shared-state.js';
import { createRedisSharedState } from '../shared-state/redis-shared-state.js';
import type { SharedState } from '../shared-state/shared-state.js';
import { useProblemDetails } from './problem-details.js';
import { useRateLimits } from './rate-limits.js';

const LIMIT = 5;
const RATES = { default: LIMIT, 'sign-in': LIMIT, recognition: LIMIT, upload: LIMIT, export: LIMIT };

let redis: RedisForTests;
const states: SharedState[] = [];
const instances: FastifyInstance[] = [];

async function anInstance(): Promise<FastifyInstance> {
  const state = await createRedisSharedState({
    url: new Secret(redis.url),
    namespace: 'test',
    onLost: () => undefined,
    onFound: () => undefined,
  });
  states.push(state);
  const own = createInProcessSharedState(() => performance.now());
  const app = Fastify();
  useProblemDetails(app);
  useRateLimits(app, RATES, countAnyway(state, own));
  app.post('/sign-in', { config: { budget: 'sign-in' } }, async () => ({}));
  return app;
}

beforeAll(async () => {
  redis = await startRedisForTests();
  instances.push(await anInstance(), await anInstance());
});
afterAll(async () => {
  for (const app of instances) await app.close();
  for (const state of states) await state.close();
  await redis.stop();
});

/** Statuses of calls that go to the instances in turn, as behind a balancer. */
async function callInTurn(times: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < times; i++) {
    const app = instances[i % instances.length] as FastifyInstance;
    statuses.push((await app.inject({ method: 'POST', url: '/sign-in' })).statusCode);
  }
  return statuses;
}

const passed = (statuses: readonly number[]) => statuses.filter((status) => status === 200).length;

it('give one budget to all instances, to each its own while Redis is away, and one again when it is back', async () => {
  expect(passed(await callInTurn(3 * LIMIT))).toBe(LIMIT);

  await redis.kill();
  await vi.waitFor(async () => expect(await states[0]?.isHealthy()).toBe(false));
  const alone = await callInTurn(4 * LIMIT);
  expect(passed(alone)).toBe(2 * LIMIT);
  expect(new Set(alone)).toEqual(new Set([200, 429]));

  await redis.start();
  await vi.waitFor(async () => expect(await states[1]?.isHealthy()).toBe(true), 5000);
  await vi.waitFor(async () => expect(await states[0]?.isHealthy()).toBe(true), 5000);
  expect(passed(await callInTurn(3 * LIMIT))).toBe(LIMIT);
});
