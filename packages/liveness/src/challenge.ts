/** What a person can be asked to do. Directions are the person's own. */
export const CHALLENGE_ACTIONS = ['blink', 'turn-left', 'turn-right', 'nod', 'smile', 'come-closer'] as const;

export type ChallengeAction = (typeof CHALLENGE_ACTIONS)[number];

export interface ChallengeStep {
  readonly action: ChallengeAction;
  /** Time with a calm face before the step is shown, ms; drawn at random, never told beforehand. */
  readonly delayMs: number;
}

/** What is asked of a person, in order. */
export interface Challenge {
  readonly steps: readonly ChallengeStep[];
}
