import { HEAD_MOTIONS } from './draw-challenge.js';
import { isStranger } from './identity.js';
import { isAnswered } from './is-over.js';
import type { LivenessState } from './state.js';
import type { LivenessCheck, LivenessEvidence } from './verdict.js';

type Outcome = LivenessEvidence['outcome'];

/** Frames without which a share or a mean says nothing. */
const MIN_TURNED_FRAMES = 3;
const MIN_IRIS_FRAMES = 5;
const MIN_EMBEDDINGS = 5;
const MAX_STILL_SHARE = 0.7;

/** Were the steps answered, in order and in time? */
export function judgeChallenge(state: LivenessState, nowMs: number): LivenessEvidence[] {
  const { step, challenge, end, mistakes, policy, startedAtMs } = state;
  const steps = challenge.steps.length;
  const tooLong = startedAtMs !== undefined && nowMs - startedAtMs > policy.maxDurationMs;
  const reason = end ?? (tooLong && !isAnswered(state) ? 'challenge.session-too-long' : undefined);
  const lateness = reason !== undefined && reason !== 'challenge.mistakes' ? [reason] : [];
  return [
    evidence('challenge', isAnswered(state) ? 'pass' : 'unsure', 'challenge.steps', step.index, steps),
    ...lateness.map((code) => evidence('challenge', 'unsure', code)),
    evidence(
      'challenge',
      mistakes > policy.maxMistakes ? 'fail' : 'pass',
      'challenge.mistakes',
      mistakes,
      policy.maxMistakes,
    ),
  ];
}

/** Do the frames come from a camera, now, one after the other? */
export function judgeReplay({ replay, cuts, policy }: LivenessState): LivenessEvidence[] {
  const drift = replay.offsetMs ? replay.offsetMs.greatest - replay.offsetMs.least : undefined;
  return [
    evidence('replay', replay.repeated > 0 ? 'fail' : 'pass', 'replay.repeated-frames', replay.repeated, 0),
    evidence(
      'replay',
      atMost(replay.frames === 0 ? undefined : replay.still / replay.frames, MAX_STILL_SHARE, 'unsure'),
      'replay.still-frames',
      replay.frames === 0 ? undefined : replay.still / replay.frames,
      MAX_STILL_SHARE,
    ),
    evidence('replay', cuts > policy.maxCuts ? 'fail' : 'pass', 'replay.cuts', cuts, policy.maxCuts),
    evidence(
      'replay',
      replay.clockBackwards > 0 ? 'fail' : 'pass',
      'replay.clock-backwards',
      replay.clockBackwards,
      0,
    ),
    evidence(
      'replay',
      atMost(drift, policy.maxClockDriftMs, 'unsure'),
      'replay.clock-drift',
      drift,
      policy.maxClockDriftMs,
    ),
  ];
}

/** Is it the same person, alone, all the time? */
export function judgeIdentity({ identity, counts, policy }: LivenessState): LivenessEvidence[] {
  const isKnown = identity.frames >= MIN_EMBEDDINGS && identity.lowest !== undefined;
  const same: Outcome = isStranger(identity) ? 'fail' : isKnown ? 'pass' : 'unsure';
  const shown = counts.measured + counts.severalFaces;
  const alone = shown === 0 ? undefined : counts.measured / shown;
  return [
    evidence('identity', same, 'identity.same-person', identity.lowest, policy.minSimilarity),
    evidence(
      'identity',
      atLeast(alone, policy.minFaceShare, 'unsure'),
      'identity.alone',
      alone,
      policy.minFaceShare,
    ),
  ];
}

/** What do the passive attack scores say? */
export function judgeAttack({ attack, policy }: LivenessState): LivenessEvidence[] {
  const { passShare, failShare, minVotes } = policy.attack;
  if (attack.votes < minVotes) {
    return [evidence('attack', 'unsure', 'attack.too-few-votes', attack.votes, minVotes)];
  }
  const share = attack.bonaFide / attack.votes;
  const outcome = share >= passShare ? 'pass' : share < failShare ? 'fail' : 'unsure';
  return [evidence('attack', outcome, 'attack.bona-fide-votes', share, passShare)];
}

/** Is the face a body in space? */
export function judgeDepth({ depth, challenge, policy }: LivenessState): LivenessEvidence[] {
  const { lowest, highest } = policy.irisToFace;
  const iris = depth.irisFrames < MIN_IRIS_FRAMES ? undefined : depth.irisSum / depth.irisFrames;
  const outcome: Outcome =
    iris === undefined ? 'unsure' : iris >= lowest && iris <= highest ? 'pass' : 'fail';
  const size = evidence(
    'depth',
    outcome,
    'depth.iris-to-face',
    iris,
    iris !== undefined && iris < lowest ? lowest : highest,
  );
  const isMotionAsked = challenge.steps.some(({ action }) => HEAD_MOTIONS.includes(action));
  if (!isMotionAsked) return [size];
  const parallax =
    depth.turnedFrames < MIN_TURNED_FRAMES ? undefined : depth.parallaxSum / depth.turnedFrames;
  return [
    evidence(
      'depth',
      atLeast(parallax, policy.minParallax, 'fail'),
      'depth.parallax',
      parallax,
      policy.minParallax,
    ),
    size,
  ];
}

/** Was enough to be seen? */
export function judgeQuality({ counts, replay, policy }: LivenessState): LivenessEvidence[] {
  const frames = counts.measured + counts.withoutFace;
  const share = frames === 0 ? undefined : counts.measured / frames;
  const seconds = (replay.clientTimeMs - replay.firstClientTimeMs) / 1000;
  const rate = seconds > 0 ? (replay.frames - replay.still - 1) / seconds : undefined;
  return [
    evidence(
      'quality',
      atLeast(share, policy.minFaceShare, 'unsure'),
      'quality.face-in-view',
      share,
      policy.minFaceShare,
    ),
    evidence(
      'quality',
      atLeast(rate, policy.minFrameRate, 'unsure'),
      'quality.frame-rate',
      rate,
      policy.minFrameRate,
    ),
  ];
}

const atLeast = (value: number | undefined, limit: number, otherwise: Outcome): Outcome =>
  value === undefined ? 'unsure' : value >= limit ? 'pass' : otherwise;

const atMost = (value: number | undefined, limit: number, otherwise: Outcome): Outcome =>
  value === undefined ? 'unsure' : value <= limit ? 'pass' : otherwise;

const evidence = (
  check: LivenessCheck,
  outcome: Outcome,
  code: string,
  measured?: number,
  limit?: number,
): LivenessEvidence => ({
  check,
  outcome,
  code,
  ...(measured !== undefined && { measured: Math.round(measured * 1000) / 1000 }),
  ...(limit !== undefined && { limit }),
});
