import { expect, it } from 'vitest';
import { createMessageBudget } from './message-budget.js';

it('lets a burst through, then as many per second as agreed, also when the clock stands or is set back', () => {
  let nowMs = 1_000;
  const spend = createMessageBudget(10, () => nowMs);
  const spent = (count: number) => Array.from({ length: count }, spend).filter(Boolean).length;
  expect(spent(100)).toBe(30);
  nowMs += 500;
  expect(spent(100)).toBe(5);
  nowMs -= 10_000;
  expect(spent(100)).toBe(0);
  nowMs += 60_000;
  expect(spent(100)).toBe(30);
});
