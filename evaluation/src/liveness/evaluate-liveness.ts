import { rateOf } from '@mien/biometrics';
import {
  CHALLENGE_ACTIONS,
  type ChallengeAction,
  drawChallenge,
  type FrameObservation,
} from '@mien/liveness';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { seededRandom } from '../input/seeded-random.js';
import { fitChallenge } from './fit-challenge.js';
import type { ClipResult, LivenessEvaluation, SpeciesErrors, TriedSession } from './liveness-result.js';
import { makeAttacks } from './make-attacks.js';
import { type ClipRates, observeClip } from './observe-clip.js';
import { type Clip, readClips } from './read-clips.js';
import { runSession } from './run-session.js';
import { splice } from './splice.js';

export interface LivenessOptions {
  /** Clips of real people who do some of what can be asked. */
  readonly real: readonly string[];
  /** Clips of attacks. */
  readonly attacks: readonly { readonly species: string; readonly path: string }[];
  /** A clip of other people, to splice into real ones. */
  readonly other?: string;
  /** Only this challenge is asked; default: every pair of actions. */
  readonly challenge?: readonly ChallengeAction[];
  readonly rates: ClipRates;
  /** Sessions with a drawn challenge, for each clip. */
  readonly draws: number;
}

const BONA_FIDE = 'bona-fide';

/**
 * Measure the liveness decision on clips, through the path that a face session takes, and on attacks made of them.
 *
 * Sessions of one clip are not independent: bounds speak of these clips, not of all people and all attackers.
 *
 * @throws {EvaluationInputError} if a path holds no clip.
 */
export async function evaluateLiveness(
  context: EvaluationContext,
  options: LivenessOptions,
): Promise<LivenessEvaluation> {
  const clips: ClipResult[] = [];
  const judge = (clip: Clip, species: string, frames: readonly FrameObservation[]) =>
    clips.push(judgeClip(context, clip, species, frames, options));

  const strangers = options.other === undefined ? [] : await observeAll(context, options.other, options);
  for (const path of options.real) {
    for (const clip of await readClips(path)) {
      const frames = await observeClip(context, clip, options.rates);
      judge(clip, BONA_FIDE, frames);
      const [stranger] = strangers;
      if (stranger) judge(clip, 'splice', splice(frames, stranger));
      for (const [species, made] of await makeAttacks(clip)) {
        const sent = { recorded: options.rates.sent, sent: options.rates.sent };
        judge(made, species, await observeClip(context, made, sent));
      }
    }
  }
  for (const { species, path } of options.attacks) {
    for (const clip of await readClips(path)) {
      judge(clip, species, await observeClip(context, clip, options.rates));
    }
  }
  return {
    kind: 'liveness',
    pack: `${context.pack.id} ${context.pack.version}`,
    rates: options.rates,
    clips,
    ...summarize(clips),
  };
}

async function observeAll(context: EvaluationContext, path: string, { rates }: LivenessOptions) {
  const [clip] = await readClips(path);
  if (!clip) throw new EvaluationInputError(`There is no clip at ${path}.`);
  return [await observeClip(context, clip, rates)];
}

function judgeClip(
  context: EvaluationContext,
  clip: Clip,
  species: string,
  frames: readonly FrameObservation[],
  options: LivenessOptions,
): ClipResult {
  const challenges = options.challenge ? [options.challenge] : pairsOfActions();
  const fitted: TriedSession[] = [];
  for (const [index, actions] of challenges.entries()) {
    context.signal?.throwIfAborted();
    const session = fitChallenge(frames, actions);
    if (session) fitted.push({ actions, ...session.verdict });
    context.onProgress?.({ phase: `ask ${clip.name}`, done: index + 1, total: challenges.length });
  }
  const live = options.challenge ? 0 : drawnAndLive(frames, options.draws);
  return {
    clip: clip.name,
    frames: frames.length,
    species,
    fitted,
    tried: challenges.length,
    ...(fitted.length === 0 && { unanswered: unanswered(frames, challenges[0] ?? []) }),
    drawn: { sessions: options.challenge ? 0 : options.draws, live },
  };
}

/** What comes of a challenge that the clip does not answer, asked without delay. */
function unanswered(frames: readonly FrameObservation[], actions: readonly ChallengeAction[]): TriedSession {
  const challenge = { steps: actions.map((action) => ({ action, delayMs: 0 })) };
  return { actions, ...runSession(frames, challenge) };
}

function pairsOfActions(): (readonly ChallengeAction[])[] {
  return CHALLENGE_ACTIONS.flatMap((first) =>
    CHALLENGE_ACTIONS.filter((second) => second !== first).map((second) => [first, second]),
  );
}

/** Sessions that begin in the first half of the clip, each with a challenge of its own. */
function drawnAndLive(frames: readonly FrameObservation[], draws: number): number {
  const random = seededRandom(1);
  let live = 0;
  for (let draw = 0; draw < draws; draw++) {
    const from = Math.floor((random() * frames.length) / 2);
    const verdict = runSession(frames.slice(from), drawChallenge(random));
    if (verdict.decision === 'live') live++;
  }
  return live;
}

function summarize(clips: readonly ClipResult[]): Pick<LivenessEvaluation, 'attacks' | 'bpcer'> {
  const real = clips.filter(({ species }) => species === BONA_FIDE);
  const answered = real.flatMap(({ fitted }) => fitted);
  const refused = answered.filter(({ decision }) => decision !== 'live').length;
  const kinds = new Set(clips.map(({ species }) => species).filter((species) => species !== BONA_FIDE));
  const attacks = [...kinds].map((species) =>
    errorsOf(
      species,
      clips.filter((clip) => clip.species === species),
    ),
  );
  const others = withRate('answer-to-another-challenge', 'drawn', count(real, 'drawn'));
  return {
    attacks: [others, ...attacks],
    ...(answered.length > 0 && { bpcer: rateOf(refused, answered.length) }),
  };
}

const errorsOf = (species: string, clips: readonly ClipResult[]): SpeciesErrors => ({
  ...withRate(species, 'drawn', count(clips, 'drawn')),
  ...withRate(species, 'steered', count(clips, 'steered')),
});

interface Count {
  readonly errors: number;
  readonly trials: number;
}

function count(clips: readonly ClipResult[], how: 'drawn' | 'steered'): Count {
  let [errors, trials] = [0, 0];
  for (const { drawn, fitted, tried } of clips) {
    errors += how === 'drawn' ? drawn.live : fitted.filter(({ decision }) => decision === 'live').length;
    trials += how === 'drawn' ? drawn.sessions : tried;
  }
  return { errors, trials };
}

const withRate = (species: string, how: 'drawn' | 'steered', { errors, trials }: Count): SpeciesErrors =>
  trials === 0 ? { species } : { species, [how]: rateOf(errors, trials) };
