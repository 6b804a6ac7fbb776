import { expect, it } from 'vitest';
import { backOffMs } from './back-off.js';

it.each([
  { attempt: 0, random: 0, ms: 150 },
  { attempt: 0, random: 1, ms: 300 },
  { attempt: 3, random: 1, ms: 2400 },
  { attempt: 6, random: 1, ms: 10_000 },
  { attempt: 1000, random: 0, ms: 5000 },
])('waits $ms ms after $attempt failures when the dice say $random', ({ attempt, random, ms }) => {
  expect(backOffMs(attempt, random)).toBe(ms);
});
