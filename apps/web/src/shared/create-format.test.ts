import { describe, expect, it } from 'vitest';
import { createFormat } from './create-format.js';

const EVENING = '2026-11-21T22:00:00Z';
const NIGHT = '2026-11-21T23:30:00Z';
const MORNING = '2026-11-22T06:00:00Z';

const english = createFormat('en', 'UTC');
/** Which of the many spaces stands between figures is up to the language. */
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('a span of time', () => {
  it('says its day once, or both days by the names of their months', () => {
    expect(plain(english.range(EVENING, NIGHT))).toBe('Nov 21, 2026, 10:00 – 11:30 PM');
    expect(plain(english.range(EVENING, MORNING))).toBe('Nov 21, 2026, 10:00 PM – Nov 22, 2026, 6:00 AM');
  });

  it('by the clock alone names no day, over midnight either', () => {
    expect(plain(english.timeRange(EVENING, NIGHT))).toBe('10:00 – 11:30 PM');
    expect(plain(english.timeRange(EVENING, MORNING))).toBe('10:00 PM – 6:00 AM');
  });
});

describe('a size', () => {
  it('has its unit in the plural where it has no sign of its own', () => {
    expect(english.bytes(264)).toBe('264 bytes');
    expect(english.bytes(1)).toBe('1 byte');
    expect(english.bytes(1_500_000)).toBe('1.5 MB');
  });
});
