import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Challenge } from './challenge.js';
import { concludeLiveness } from './conclude-liveness.js';
import { drawChallenge } from './draw-challenge.js';
import type { FrameObservation } from './observation.js';
import { observe } from './observe.js';
import { startLiveness } from './start-liveness.js';
import { type Expression, lookOf, NEUTRAL, PERFORMANCE } from './testing/scripted-person.js';
import { challengeOf, frameOf, hold, type ScriptedSession } from './testing/scripted-session.js';

const challenge = challengeOf('turn-left', 'blink', 'nod');
const outcomeOf = (session: ReturnType<typeof hold>, code: string) =>
  session.evidence.find((entry) => entry.code === code)?.outcome;

/** What comes of frames that were made without seeing the prompts. */
function judge(asked: Challenge, frames: readonly FrameObservation[]) {
  const state = frames.reduce(observe, startLiveness(asked));
  return concludeLiveness(state, frames.at(-1)?.receivedAtMs ?? 0);
}

const film = (seconds: number, expressionAt: (ms: number) => Partial<Expression>, showing = {}) =>
  Array.from({ length: seconds * 10 }, (_, index) =>
    frameOf(index, index * 100, lookOf({ ...NEUTRAL, ...expressionAt(index * 100) }, index, showing)),
  );

describe('a still picture', () => {
  it('never passes, however its frames are cut, mixed and repeated', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 150 }), (seed, order) => {
        const frames = order.map((moment, index) => frameOf(index, index * 100, lookOf(NEUTRAL, moment)));
        expect(judge(drawChallenge(seededRandom(seed).next), frames).decision).not.toBe('live');
      }),
      { numRuns: 60 },
    );
  });

  it('never passes when it is moved, scaled and tilted about', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 300, max: 4000 }),
        fc.integer({ min: 300, max: 4000 }),
        (seed, a, b) => {
          const frames = film(
            15,
            (ms) => ({ size: 1 + 0.3 * Math.sin(ms / a), pitchDeg: 2 * Math.sin(ms / b) }),
            {
              isFlat: true,
            },
          );
          expect(judge(drawChallenge(seededRandom(seed).next), frames).decision).not.toBe('live');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is flat even if a mesh takes its tilting for turns of the head', () => {
    const session = hold(challenge, { showing: { isFlat: true } });
    expect(outcomeOf(session, 'challenge.steps')).toBe('pass');
    expect(outcomeOf(session, 'depth.parallax')).toBe('fail');
    expect(session.decision).toBe('not-live');
  });

  it('does not pass beside a second one of the turned head', () => {
    const session = hold(challengeOf('turn-left', 'nod'), {
      onTheWay: (frame, { step }) => {
        const isTurned = step.phase === 'act' && Math.floor(frame.sequence / 8) % 2 === 1;
        const side = step.index === 0 ? { yawDeg: 28 } : { pitchDeg: -20 };
        return { ...frame, face: lookOf({ ...NEUTRAL, ...(isTurned ? side : {}) }, frame.sequence) };
      },
    });
    expect(outcomeOf(session, 'replay.cuts')).toBe('fail');
    expect(session.decision).toBe('not-live');
  });
});

describe('a recording', () => {
  it('of a loop of two frames is known by its bytes', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => ({ ...frame, digest: frame.sequence % 2 === 0 ? 'even' : 'odd' }),
    });
    expect(outcomeOf(session, 'replay.repeated-frames')).toBe('fail');
    expect(session.decision).toBe('not-live');
  });

  it('stored anew is known by its points', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => ({ ...frame, face: lookOf(NEUTRAL, frame.sequence % 7) }),
    });
    expect(outcomeOf(session, 'replay.repeated-frames')).toBe('fail');
  });

  it('of four actions passes no challenge that asks them in another order', () => {
    const actions = ['blink', 'turn-left', 'nod', 'turn-right'] as const;
    const frames = film(10, (ms) => {
      const action = actions[Math.floor((ms - 1500) / 2000)];
      return ms > 1500 && action ? PERFORMANCE[action]((ms - 1500) % 2000) : {};
    });
    const orders = actions.flatMap((first, at) =>
      actions.slice(0, at).map((second) => [first, second] as const),
    );
    expect(orders).toHaveLength(6);
    for (const order of orders) expect(judge(challengeOf(...order), frames).decision).not.toBe('live');
  });

  it('that begins its answers before their prompts is refused', () => {
    const session = hold(challengeOf('turn-left', 'nod'), { reactionMs: -150, fps: 25 });
    expect(session.state.mistakes).toBeGreaterThan(0);
    expect(session.decision).not.toBe('live');
  });
});

describe('a swapped person', () => {
  it.each([2, 4, 30])('for %i frames is somebody else', (frames) => {
    const session = hold(challenge, {
      onTheWay: (frame) =>
        frame.sequence >= 25 && frame.sequence < 25 + frames
          ? { ...frame, face: lookOf(NEUTRAL, frame.sequence, { person: 2 }) }
          : frame,
    });
    expect(outcomeOf(session, 'identity.same-person')).toBe('fail');
    expect(session.decision).toBe('not-live');
  });

  it('cannot be told where there is no embedding', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => {
        const { embedding: _, ...face } = frame.face ?? lookOf(NEUTRAL, 0);
        return { ...frame, face };
      },
    });
    expect(outcomeOf(session, 'identity.same-person')).toBe('unsure');
    expect(session.decision).toBe('unsure');
  });

  it('waits until others have gone', () => {
    const isCrowded = (sequence: number) => sequence >= 12 && sequence < 18;
    const crowded: ScriptedSession = {
      onTheWay: (frame) => (isCrowded(frame.sequence) ? { ...frame, faceCount: 2 } : frame),
      between: (state, sequence) => {
        if (isCrowded(sequence)) expect(state.step).toEqual({ phase: 'wait', index: 0 });
        return state;
      },
    };
    expect(hold(challenge, crowded).decision).toBe('live');
  });

  it('is not told from company that stays', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => (frame.sequence % 3 === 0 ? { ...frame, faceCount: 2 } : frame),
    });
    expect(session.decision).not.toBe('live');
  });
});

describe('what the frames lack is never a pass', () => {
  const without = (change: (frame: FrameObservation) => Partial<FrameObservation>, fps = 10) =>
    hold(challenge, { fps, onTheWay: (frame) => ({ ...frame, ...change(frame) }) });
  const faceWithout = (...fields: readonly string[]) =>
    without(({ face }) => ({
      face: Object.fromEntries(
        Object.entries(face ?? {}).filter(([name]) => !fields.includes(name)),
      ) as never,
    }));

  it('attack scores', () => {
    expect(faceWithout('bonaFide')).toMatchObject({ decision: 'unsure' });
  });
  it('irises', () => {
    expect(faceWithout('eyes', 'irisDiameterPx').decision).toBe('unsure');
  });
  it('a face', () => {
    expect(without(() => ({ faceCount: 0, face: undefined as never })).decision).toBe('unsure');
  });
  it('frames enough', () => {
    const session = hold(challenge, { fps: 3 });
    expect(session.decision).not.toBe('live');
  });
  it('an answer', () => {
    const session = hold(challenge, { performs: () => undefined });
    expect(session.state.end).toBe('challenge.step-too-late');
    expect(session.decision).toBe('unsure');
  });
  it('all of it, before the first frame', () => {
    expect(concludeLiveness(startLiveness(challenge), 0).decision).toBe('unsure');
  });
});

describe('attack votes', () => {
  it.each([
    [0.001, 'not-live'],
    [0.9, 'live'],
  ] as const)('of %f make the session %s', (bonaFide, decision) => {
    expect(hold(challenge, { showing: { bonaFide } }).decision).toBe(decision);
  });

  it.each([
    [0.1, 'not-live'],
    [0.6, 'live'],
  ] as const)('of %f by a network that nobody measured make the session %s', (bonaFide, decision) => {
    const session = hold(challenge, {
      showing: { bonaFide },
      onTheWay: (frame) => ({ ...frame, face: { ...(frame.face ?? lookOf(NEUTRAL, 0)), padId: 'new@1' } }),
    });
    expect(session.decision).toBe(decision);
  });

  it('in between are no decision', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => ({
        ...frame,
        face: { ...(frame.face ?? lookOf(NEUTRAL, 0)), bonaFide: frame.sequence % 3 === 0 ? 0.9 : 0.001 },
      }),
    });
    expect(session.decision).toBe('unsure');
  });
});

describe('clocks', () => {
  it('that go back belong to a recording', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => ({ ...frame, clientTimeMs: frame.sequence === 20 ? 1500 : frame.clientTimeMs }),
    });
    expect(outcomeOf(session, 'replay.clock-backwards')).toBe('fail');
  });

  it('that run apart leave the session undecided', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => ({ ...frame, clientTimeMs: 2 * frame.clientTimeMs }),
    });
    expect(outcomeOf(session, 'replay.clock-drift')).toBe('unsure');
    expect(session.decision).not.toBe('live');
  });

  it('do not mind frames that come twice or late over another way', () => {
    const session = hold(challenge, {
      onTheWay: (frame) => ({ ...frame, receivedAtMs: frame.receivedAtMs + (frame.sequence % 4) * 120 }),
      between: (state, sequence) =>
        sequence % 5 === 0 ? observe(state, frameOf(0, 0, lookOf(NEUTRAL, 0))) : state,
    });
    expect(session.decision).toBe('live');
  });
});
