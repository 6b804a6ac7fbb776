import { CHALLENGE_ACTIONS, type Challenge, type ChallengeAction } from './challenge.js';
import { TooFewActionsError } from './errors.js';

export interface ChallengeOptions {
  /** 2 to 4; drawn when not given. Fewer are asked when fewer actions remain. */
  readonly steps?: number;
  /** What the person cannot do; at least two other actions must remain. */
  readonly without?: readonly ChallengeAction[];
}

/** Actions that show the face from another side, which a flat picture does not have. */
export const HEAD_MOTIONS: readonly ChallengeAction[] = ['turn-left', 'turn-right', 'nod'];

const MIN_STEPS = 2;
const MAX_STEPS = 4;
const MIN_DELAY_MS = 300;
const MAX_DELAY_MS = 1500;

/**
 * Draw what a person will be asked: different actions in random order, each after a random delay.
 *
 * A head motion is always among them, for depth. Someone who cannot move the head is asked everything else, because
 * depth then cannot be seen.
 *
 * @param random Uniform in [0, 1). It must not be predictable by who answers the challenge.
 * @throws {TooFewActionsError} if fewer than two actions remain.
 */
export function drawChallenge(random: () => number, options: ChallengeOptions = {}): Challenge {
  const left = new Set(options.without);
  const possible = CHALLENGE_ACTIONS.filter((action) => !left.has(action));
  if (possible.length < MIN_STEPS) throw new TooFewActionsError(possible.length);
  const wanted = options.steps ?? MIN_STEPS + Math.floor(random() * (MAX_STEPS - MIN_STEPS + 1));
  const steps = Math.min(MAX_STEPS, Math.max(MIN_STEPS, wanted));
  const actions = drawActions(random, possible, steps);
  return {
    steps: actions.map((action) => ({
      action,
      delayMs: Math.round(MIN_DELAY_MS + random() * (MAX_DELAY_MS - MIN_DELAY_MS)),
    })),
  };
}

function drawActions(random: () => number, possible: readonly ChallengeAction[], steps: number) {
  const headMotions = possible.filter((action) => HEAD_MOTIONS.includes(action));
  if (headMotions.length === 0) return shuffle(random, possible);
  const [headMotion, ...otherHeadMotions] = shuffle(random, headMotions);
  const rest = [...otherHeadMotions, ...possible.filter((action) => !HEAD_MOTIONS.includes(action))];
  const drawn = [headMotion, ...shuffle(random, rest).slice(0, steps - 1)];
  return shuffle(
    random,
    drawn.filter((action) => action !== undefined),
  );
}

/** Every order is equally likely: items are sorted by a random rank. */
function shuffle<T>(random: () => number, items: readonly T[]): T[] {
  const order = items.map((item) => ({ item, rank: random() }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
