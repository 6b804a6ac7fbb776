import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHALLENGE_ACTIONS } from './challenge.js';
import { drawChallenge } from './draw-challenge.js';
import { challengeOf, hold } from './testing/scripted-session.js';

const notPassed = ({ evidence }: ReturnType<typeof hold>) =>
  evidence.filter(({ outcome }) => outcome !== 'pass');

describe('a person who answers', () => {
  it.each(CHALLENGE_ACTIONS)('%s is live', (action) => {
    const session = hold(challengeOf(action, action === 'nod' ? 'turn-left' : 'nod'));
    expect(notPassed(session)).toEqual([]);
    expect(session.decision).toBe('live');
  });

  it.each([6, 8, 10, 15, 25])('is live at %i frames a second', (fps) => {
    const session = hold(challengeOf('turn-left', 'blink', 'smile', 'come-closer'), { fps });
    expect(notPassed(session)).toEqual([]);
  });

  it('is live with whatever challenge is drawn', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 200, max: 1500 }), (seed, reactionMs) => {
        const session = hold(drawChallenge(seededRandom(seed).next), { reactionMs });
        expect(notPassed(session)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on at another server at any frame, with the same verdict', () => {
    const challenge = challengeOf('turn-right', 'blink', 'nod');
    const { decision, evidence } = hold(challenge);
    fc.assert(
      fc.property(fc.nat({ max: 120 }), (moved) => {
        const session = hold(challenge, {
          between: (state, sequence) => (sequence === moved ? JSON.parse(JSON.stringify(state)) : state),
        });
        expect(session).toMatchObject({ decision, evidence });
      }),
      { numRuns: 40 },
    );
  });

  it('may get one direction wrong', () => {
    let mistakes = 1;
    const session = hold(challengeOf('turn-left', 'blink'), {
      performs: (action) => (action === 'turn-left' && mistakes-- > 0 ? 'turn-right' : action),
    });
    expect(session.state.mistakes).toBe(1);
    expect(session.decision).toBe('live');
  });

  it('is found again after the connection was lost in the middle of a step', () => {
    const session = hold(challengeOf('turn-left', 'nod'), {
      onTheWay: (frame) => (frame.sequence >= 17 && frame.sequence < 40 ? undefined : frame),
    });
    expect(session.decision).toBe('live');
  });

  it('is live although the camera gives every picture twice', () => {
    let last: string | undefined;
    const session = hold(challengeOf('turn-left', 'smile'), {
      fps: 20,
      onTheWay: (frame) => {
        const digest = frame.sequence % 2 === 0 ? frame.digest : (last ?? frame.digest);
        last = frame.digest;
        return { ...frame, digest };
      },
    });
    expect(notPassed(session)).toEqual([]);
  });
});

describe('the state', () => {
  it('does not grow with the session', () => {
    const sizes: number[] = [];
    hold(challengeOf('turn-left', 'nod'), {
      performs: () => undefined,
      seconds: 59,
      fps: 15,
      between: (state) => {
        sizes.push(JSON.stringify(state).length);
        return state;
      },
    });
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });
});
