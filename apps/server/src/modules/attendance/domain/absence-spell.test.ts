import { FEWEST_SESSIONS, isChronic } from '@mien/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceSpell, type CountedSession } from './absence-spell.js';

/** One letter for each session: `a` for absent. */
const term = (letters: string): CountedSession[] =>
  [...letters].map((letter, index) => ({
    sessionId: `s${index}`,
    startsAt: new Date(Date.UTC(2026, 2, 1 + index)),
    isAbsent: letter === 'a',
  }));

describe('a spell of absence', () => {
  it.each([
    ['has not begun while there are too few sessions', 'aaaa', undefined],
    ['begins with the session that makes them enough', 'aaaaa', 's4'],
    ['goes on with the same beginning', 'aaaaaapa', 's4'],
    ['is over below the limit', 'ppppappppp', undefined],
    ['begins anew after it was over', `ppppa${'p'.repeat(6)}aa`, 's11'],
    ['has not begun below the limit', `${'p'.repeat(20)}aa`, undefined],
  ])('%s', (_, letters, first) => {
    expect(absenceSpell(term(letters), 0.15)?.sessionIds[0]).toBe(first);
  });

  it('is there exactly when the lists call the person absent chronically', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'p'), maxLength: 60 });
    const limit = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(letters, limit, (all, chronicFrom) => {
        const counts = { absent: all.split('a').length - 1, sessions: all.length };
        expect(absenceSpell(term(all), chronicFrom) !== undefined).toBe(isChronic(counts, chronicFrom));
      }),
    );
  });

  it('takes a rate that is the limit exactly as over it, however it is rounded', () => {
    expect(absenceSpell(term(`${'p'.repeat(93)}${'a'.repeat(7)}`), 0.07)).toBeDefined();
    expect(FEWEST_SESSIONS).toBe(5);
  });
});
