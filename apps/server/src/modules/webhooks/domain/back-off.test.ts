import { expect, it } from 'vitest';
import { isGivenUp, nextTry } from './back-off.js';

const NOW = new Date('2026-03-02T09:00:00Z');
const HOUR_MS = 3_600_000;

it('tries for three days, each time later, and then no more', () => {
  let at = NOW;
  let attempts = 1;
  let waited = 0;
  for (;;) {
    const next = nextTry(attempts, at, 0);
    if (!next) break;
    expect(next.getTime() - at.getTime()).toBeGreaterThanOrEqual(waited);
    waited = next.getTime() - at.getTime();
    at = next;
    attempts += 1;
  }
  expect(attempts).toBe(11);
  expect((at.getTime() - NOW.getTime()) / HOUR_MS).toBeCloseTo(71.6, 1);
});

it('comes back when a receiver asks it to, within a day', () => {
  expect(nextTry(1, NOW, 0, { askedMs: HOUR_MS })).toEqual(new Date(NOW.getTime() + HOUR_MS));
  expect(nextTry(1, NOW, 0, { askedMs: 1_000 * HOUR_MS })).toEqual(new Date(NOW.getTime() + 24 * HOUR_MS));
});

it('spreads what failed together', () => {
  expect(nextTry(2, NOW, 0.99)?.getTime()).toBeGreaterThan(nextTry(2, NOW, 0)?.getTime() ?? 0);
});

it('gives a receiver up that nothing got through to for five days', () => {
  const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS);
  expect([isGivenUp(null, NOW), isGivenUp(ago(119), NOW), isGivenUp(ago(120), NOW)]).toEqual([
    false,
    false,
    true,
  ]);
});
