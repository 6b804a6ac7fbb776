import { QUEUE_OUTCOMES } from '@mien/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtfulTimes, type TakenEntry, workedTimes } from './kept-times.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));

const anEntry = (minute: number, more: Partial<TakenEntry> = {}): TakenEntry => ({
  at: at(minute),
  receivedAt: at(120),
  outcome: 'recorded',
  missingBefore: 0,
  ...more,
});

describe('times in which a device worked', () => {
  it('are those of the clock of the server, and not of the future', () => {
    const device = (minute: number) => at(minute + 300).toISOString();
    const worked = [
      { from: device(0), to: device(10) },
      { from: device(20), to: device(70) },
    ];
    expect(workedTimes({ worked, sentAt: device(60), lastSequence: 0 }, at(60).getTime())).toEqual([
      { from: at(0), to: at(10) },
      { from: at(20), to: at(60) },
    ]);
  });
});

describe('times in which nobody can tell who came', () => {
  it('are none where everybody was known', () => {
    expect(doubtfulTimes([anEntry(1), anEntry(2, { outcome: 'repeat' })], at(0))).toEqual([]);
  });

  it('are those between two entries of which others are missing', () => {
    expect(doubtfulTimes([anEntry(1), anEntry(9, { missingBefore: 2 })], at(0))).toEqual([
      { from: at(1), to: at(9) },
    ]);
  });

  it('may be any where the clock was turned', () => {
    expect(doubtfulTimes([anEntry(1, { outcome: 'clock' })], at(0))).toBeUndefined();
    const before = [anEntry(1, { outcome: 'clock', receivedAt: at(-60) })];
    expect(doubtfulTimes(before, at(0))).toBeDefined();
  });

  it('hold every entry that counts for nobody, so that no failure of a face or a PIN makes anybody absent', () => {
    const entry = fc.record({
      at: fc.integer({ min: 0, max: 600 }).map(at),
      receivedAt: fc.constant(at(700)),
      outcome: fc.constantFrom(...QUEUE_OUTCOMES),
      missingBefore: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const doubtful = doubtfulTimes(entries, at(0));
        for (const { at: when, outcome } of entries) {
          if (outcome === 'recorded' || outcome === 'repeat') continue;
          expect(doubtful?.some(({ from, to }) => from < when && when < to) ?? true).toBe(true);
        }
      }),
    );
  });
});
