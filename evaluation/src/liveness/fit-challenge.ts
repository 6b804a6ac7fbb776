import {
  type ChallengeAction,
  concludeLiveness,
  type FrameObservation,
  type LivenessState,
  type LivenessVerdict,
  observe,
  progressOf,
  startLiveness,
} from '@mien/liveness';

/** The most favorable session of a clip: prompts come when the clip happens to answer them. */
export interface FittedSession {
  /** Frame of the clip that the session begins with. */
  readonly from: number;
  readonly delaysMs: readonly number[];
  readonly verdict: LivenessVerdict;
}

/** Sessions begin at each of these intervals of the clip, ms. */
const START_EVERY_MS = 800;
/** A step that waits this long waits until it is told otherwise, ms. */
const NEVER_MS = 1e9;

/**
 * Find times for the prompts of a challenge at which a clip answers it.
 *
 * @returns The first session that is live, else one that answers every step, else nothing.
 */
export function fitChallenge(
  frames: readonly FrameObservation[],
  actions: readonly ChallengeAction[],
): FittedSession | undefined {
  let answered: FittedSession | undefined;
  for (const from of startsOf(frames)) {
    const start = startLiveness({ steps: actions.map((action) => ({ action, delayMs: NEVER_MS })) });
    for (const { state, next } of answers(frames, start, from)) {
      const delaysMs = state.challenge.steps.map(({ delayMs }) => delayMs);
      const endedAtMs = frames[next - 1]?.receivedAtMs ?? 0;
      const session = { from, delaysMs, verdict: concludeLiveness(state, endedAtMs) };
      if (session.verdict.decision === 'live') return session;
      answered ??= session;
    }
  }
  return answered;
}

function startsOf(frames: readonly FrameObservation[]): number[] {
  const starts: number[] = [];
  let due = Number.NEGATIVE_INFINITY;
  for (const [index, { clientTimeMs }] of frames.entries()) {
    if (clientTimeMs < due) continue;
    starts.push(index);
    due = clientTimeMs + START_EVERY_MS;
  }
  return starts;
}

interface Branch {
  readonly state: LivenessState;
  /** Index of the next frame. */
  readonly next: number;
}

/** Every way to answer the rest of the challenge, by the times of its prompts. */
function* answers(
  frames: readonly FrameObservation[],
  start: LivenessState,
  from: number,
): Generator<Branch> {
  if (progressOf(start).phase === 'done') {
    yield { state: start, next: from };
    return;
  }
  const answeredAt = new Set<number>();
  let state = start;
  let promptAt = from;
  for (let next = from; next < frames.length; next++) {
    if (next >= promptAt) {
      const { branch, promptAgainAt } = prompted(frames, state, next);
      promptAt = promptAgainAt;
      if (branch && !answeredAt.has(branch.next)) {
        answeredAt.add(branch.next);
        yield* answers(frames, branch.state, branch.next);
      }
    }
    state = observe(state, frames[next] as FrameObservation);
    if (progressOf(state).phase === 'ended') return;
  }
}

/**
 * Show the waiting step with frame `next` and follow it to its answer.
 *
 * @returns Also when another prompt may end otherwise: not before the motion that this one was followed by.
 */
function prompted(
  frames: readonly FrameObservation[],
  waiting: LivenessState,
  next: number,
): { readonly branch?: Branch; readonly promptAgainAt: number } {
  const first = frames[next];
  if (!waiting.baseline || waiting.step.phase !== 'wait' || !first) return { promptAgainAt: next + 1 };
  const since = waiting.step.sinceMs ?? first.receivedAtMs;
  const shown = observe(withDelay(waiting, waiting.step.index, first.receivedAtMs - since), first);
  const { state, at, motionAt } = follow(frames, shown, next + 1);
  if (state.step.index > waiting.step.index) {
    return { branch: { state, next: at }, promptAgainAt: motionAt ?? at - 1 };
  }
  const isVain =
    state.end === 'challenge.step-too-late' || (at === frames.length && state.step.phase === 'act');
  return { promptAgainAt: isVain ? (motionAt ?? at - 1) : next + 1 };
}

/** Go on until the step that is shown is over. `motionAt` is where the first motion towards its answer began. */
function follow(frames: readonly FrameObservation[], shown: LivenessState, from: number) {
  let state = shown;
  let motionAt: number | undefined;
  let at = from;
  while (at < frames.length && state.step.phase === 'act' && progressOf(state).phase !== 'ended') {
    state = observe(state, frames[at] as FrameObservation);
    if (state.step.phase === 'act' && state.step.answer) motionAt ??= at;
    at++;
  }
  return { state, at, motionAt };
}

function withDelay(state: LivenessState, index: number, delayMs: number): LivenessState {
  const steps = state.challenge.steps.map((step, nth) => (nth === index ? { ...step, delayMs } : step));
  return { ...state, challenge: { steps } };
}
