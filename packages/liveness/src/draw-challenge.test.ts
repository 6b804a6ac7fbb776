import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHALLENGE_ACTIONS } from './challenge.js';
import { drawChallenge, HEAD_MOTIONS } from './draw-challenge.js';
import { TooFewActionsError } from './errors.js';

const draw = (seed: number, options = {}) => drawChallenge(seededRandom(seed).next, options);

describe('a drawn challenge', () => {
  it('asks two to four different actions, a head motion among them, each after a delay', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { steps } = draw(seed);
        const actions = steps.map(({ action }) => action);
        expect(steps.length).toBeGreaterThanOrEqual(2);
        expect(steps.length).toBeLessThanOrEqual(4);
        expect(new Set(actions).size).toBe(actions.length);
        expect(actions.some((action) => HEAD_MOTIONS.includes(action))).toBe(true);
        for (const { delayMs } of steps) {
          expect(delayMs).toBeGreaterThanOrEqual(300);
          expect(delayMs).toBeLessThanOrEqual(1500);
        }
      }),
    );
  });

  it('puts every action first about as often as its share, so that none can be expected', () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      const action = draw(seed, { steps: 3 }).steps[0]?.action ?? '';
      first.set(action, (first.get(action) ?? 0) + 1);
    }
    for (const action of CHALLENGE_ACTIONS) expect(first.get(action)).toBeGreaterThan(300);
  });

  it('leaves out what a person cannot do', () => {
    fc.assert(
      fc.property(fc.nat(), fc.subarray([...CHALLENGE_ACTIONS], { maxLength: 4 }), (seed, without) => {
        const { steps } = draw(seed, { without });
        expect(steps.length).toBeGreaterThanOrEqual(2);
        for (const { action } of steps) expect(without).not.toContain(action);
      }),
    );
  });

  it('asks all that remains of somebody who cannot move the head', () => {
    const { steps } = draw(1, { steps: 2, without: HEAD_MOTIONS });
    expect(steps.map(({ action }) => action).sort()).toEqual(['blink', 'come-closer', 'smile']);
  });

  it('is refused when fewer than two actions remain', () => {
    const without = CHALLENGE_ACTIONS.filter((action) => action !== 'blink');
    expect(() => draw(1, { without })).toThrow(TooFewActionsError);
  });
});
