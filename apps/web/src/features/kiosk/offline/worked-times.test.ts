import { describe, expect, it } from 'vitest';
import { goOnWorking, type Stretch } from './worked-times.js';

const after = (...times: readonly number[]) => times.reduce<readonly Stretch[]>(goOnWorking, []);

describe('times in which this device worked', () => {
  it('go on while it works', () => {
    expect(after(0, 10_000, 20_000)).toEqual([{ from: 0, to: 20_000 }]);
  });

  it('begin anew after it slept, and after its clock was turned', () => {
    expect(after(0, 31_000, 41_000)).toEqual([
      { from: 0, to: 0 },
      { from: 31_000, to: 41_000 },
    ]);
    expect(after(50_000, 10_000)).toHaveLength(2);
  });

  it('are kept for the last fifty times', () => {
    const many = after(...Array.from({ length: 60 }, (_, index) => index * 60_000));
    expect(many).toHaveLength(50);
    expect(many.at(-1)).toEqual({ from: 59 * 60_000, to: 59 * 60_000 });
  });
});
