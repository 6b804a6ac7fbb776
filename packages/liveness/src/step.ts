import type { ChallengeAction } from './challenge.js';
import type { LivenessPolicy } from './policy.js';

/** The step under way: before its prompt, then from prompt to answer. */
export type StepState =
  | { readonly phase: 'wait'; readonly index: number; readonly sinceMs?: number }
  | ActState;

interface ActState {
  readonly phase: 'act';
  readonly index: number;
  /** Server time of the prompt. */
  readonly shownAtMs: number;
  /** Extent at the last frame that showed it. */
  readonly last: number;
  readonly answer?: Answer;
}

/** A motion that has begun. */
interface Answer {
  readonly startedAtMs: number;
  readonly clientStartMs: number;
  readonly frames: number;
  readonly fullFrames: number;
  readonly peak: number;
  /** Largest growth from one frame to the next. */
  readonly steepest: number;
}

/** What a frame meant for the step. */
export type StepEvent = 'shown' | 'answered' | 'too-early' | 'jumped' | 'too-late';

interface ActionForm {
  /** The answer ends back at the neutral face. */
  readonly returns: boolean;
  readonly minFrames: number;
  readonly minFullFrames: number;
  /** Longest answer of an action that returns, ms. */
  readonly maxMs: number;
  /** Whether frames are fast enough to see it grow. */
  readonly isGradual: boolean;
}

const HEAD_MOTION: ActionForm = {
  returns: true,
  minFrames: 3,
  minFullFrames: 1,
  maxMs: 6000,
  isGradual: true,
};
const HELD: ActionForm = { returns: false, minFrames: 3, minFullFrames: 3, maxMs: 6000, isGradual: true };

const FORMS: Readonly<Record<ChallengeAction, ActionForm>> = {
  'turn-left': HEAD_MOTION,
  'turn-right': HEAD_MOTION,
  nod: HEAD_MOTION,
  smile: HELD,
  'come-closer': HELD,
  blink: { returns: true, minFrames: 1, minFullFrames: 1, maxMs: 1500, isGradual: false },
};

/** Below this extent the face is neutral for the action. */
const NEUTRAL = 0.4;
/** A motion that grows by more of its size between two frames was not seen growing. */
const MAX_STEEPNESS = 0.9;

export const waitFor = (index: number): StepState => ({ phase: 'wait', index });

/**
 * Follow one step by one frame.
 *
 * @param extent How far the asked action is done, see `extentOf`; `undefined` when the frame does not show it.
 */
export function followStep(
  step: StepState,
  { action, delayMs }: { readonly action: ChallengeAction; readonly delayMs: number },
  extent: number | undefined,
  at: { readonly receivedAtMs: number; readonly clientTimeMs: number },
  policy: LivenessPolicy,
): { readonly step: StepState; readonly event?: StepEvent } {
  if (step.phase === 'wait') {
    const sinceMs = step.sinceMs ?? at.receivedAtMs;
    const isDue = at.receivedAtMs - sinceMs >= delayMs;
    if (!isDue || extent === undefined || Math.abs(extent) >= NEUTRAL) return { step: { ...step, sinceMs } };
    const shown: ActState = { phase: 'act', index: step.index, shownAtMs: at.receivedAtMs, last: extent };
    return { step: shown, event: 'shown' };
  }
  if (at.receivedAtMs - step.shownAtMs > policy.stepTimeoutMs) return { step, event: 'too-late' };
  if (extent === undefined) return { step };
  return followAnswer(step, FORMS[action], extent, at, policy);
}

function followAnswer(
  step: ActState,
  form: ActionForm,
  extent: number,
  at: { readonly receivedAtMs: number; readonly clientTimeMs: number },
  policy: LivenessPolicy,
): { readonly step: StepState; readonly event?: StepEvent } {
  const { answer: before, ...rest } = step;
  const seen: ActState = { ...rest, last: extent };
  if (extent < NEUTRAL) {
    if (before && form.returns && isFull(before, form, at.clientTimeMs)) {
      return finish(seen, before, form, policy);
    }
    return { step: seen };
  }
  const answer: Answer = {
    startedAtMs: before?.startedAtMs ?? at.receivedAtMs,
    clientStartMs: before?.clientStartMs ?? at.clientTimeMs,
    frames: (before?.frames ?? 0) + 1,
    fullFrames: (before?.fullFrames ?? 0) + (extent >= 1 ? 1 : 0),
    peak: Math.max(before?.peak ?? 0, extent),
    steepest: Math.max(before?.steepest ?? 0, extent - step.last),
  };
  const next: ActState = { ...seen, answer };
  if (!form.returns && answer.fullFrames >= form.minFullFrames) return finish(next, answer, form, policy);
  return { step: next };
}

const isFull = (answer: Answer, form: ActionForm, clientTimeMs: number): boolean =>
  answer.frames >= form.minFrames &&
  answer.fullFrames >= form.minFullFrames &&
  clientTimeMs - answer.clientStartMs <= form.maxMs;

function finish(step: ActState, answer: Answer, form: ActionForm, policy: LivenessPolicy) {
  if (answer.startedAtMs - step.shownAtMs < policy.minReactionMs)
    return { step, event: 'too-early' as const };
  if (form.isGradual && answer.steepest > MAX_STEEPNESS * answer.peak) {
    return { step, event: 'jumped' as const };
  }
  return { step, event: 'answered' as const };
}
