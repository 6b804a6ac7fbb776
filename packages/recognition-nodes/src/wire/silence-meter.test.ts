import { expect, it } from 'vitest';
import { createSilenceMeter } from './silence-meter.js';

it('silence adds up until something is heard, and a pause of this process counts for little', () => {
  const start = performance.now();
  let heardAtMs = start;
  const look = createSilenceMeter(() => heardAtMs, 100);
  const at = (ms: number) => Math.round(look(start + ms) / 50) * 50;
  expect([at(100), at(200), at(300)]).toEqual([100, 200, 300]);
  heardAtMs = start + 350;
  expect(at(400)).toBe(0);
  expect(at(500)).toBe(100);
  expect(at(60_000)).toBe(300);
});
