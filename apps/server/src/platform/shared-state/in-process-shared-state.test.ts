import { expect, it } from 'vitest';
import { createInProcessSharedState } from './in-process-shared-state.js';
import { describeSharedState } from './testing/shared-state.contract.js';

describeSharedState('in process', async () => {
  const state = createInProcessSharedState(() => performance.now());
  return [state, state];
});

it('holds no memory for what was forgotten and nobody asks for again', async () => {
  let now = 0;
  const state = createInProcessSharedState(() => now);
  const before = process.memoryUsage().heapUsed;
  const text = Buffer.alloc(4096, 'x');
  for (let i = 0; i < 50_000; i++) {
    now += 1;
    await state.set(`key ${i}`, text.toString('latin1'), 500);
  }
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(120e6);
  expect(await state.get('key 49999')).toHaveLength(4096);
  expect(await state.get('key 49000')).toBeUndefined();
});
