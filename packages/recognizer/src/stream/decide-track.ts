import { type Track, voteOf } from '@mien/tracking';
import type { SearchDecision } from '../gallery-answers.js';
import type { TrackState } from './face-stream.js';

/** What was decided about a track, and on what. */
export interface Identity {
  readonly state: TrackState;
  readonly revision: number;
  readonly galleryVersion: number;
  readonly decidedMs: number;
  readonly search?: SearchDecision;
}

export interface DecisionBasis {
  readonly atMs: number;
  readonly minBonaFideScore: number;
  readonly galleryVersion: number;
  readonly isEnrolled: (personId: string) => boolean;
}

/** Frames that have to agree before a presentation is called an attack. */
const MIN_VOTES = 3;
/** A changed gallery is asked again at most this often about one face, ms. */
const AGAIN_MS = 1_000;

/** What to do about a track: say nothing yet, call it an attack, compare its probe, or stand by what was decided. */
export type NextStep = 'wait' | 'hide' | 'refuse' | 'compare' | 'stand';

/** Nobody is named whose presence has not been confirmed, whose presentation is not known to be bona fide, or who is gone. */
export function decideNext(track: Track, known: Identity | undefined, basis: DecisionBasis): NextStep {
  const vote = voteOf(track);
  if (track.isDoubted) return known ? 'hide' : 'wait';
  if (vote === undefined) return known ? 'hide' : 'wait';
  if (vote < basis.minBonaFideScore) return track.votes.length >= MIN_VOTES ? 'refuse' : 'wait';
  if (track.probe === undefined) return 'wait';
  return known === undefined || known.state === 'spoof' || isOutdated(track, known, basis)
    ? 'compare'
    : 'stand';
}

function isOutdated(track: Track, known: Identity, basis: DecisionBasis): boolean {
  if (known.revision !== track.revision) return true;
  const personId = known.search?.candidates[0]?.personId;
  if (known.state === 'known' && personId !== undefined && !basis.isEnrolled(personId)) return true;
  return known.galleryVersion !== basis.galleryVersion && basis.atMs - known.decidedMs >= AGAIN_MS;
}

const STATES = { match: 'known', ambiguous: 'unsure', unknown: 'unknown' } as const;

export const stateOf = ({ decision, candidates }: SearchDecision): TrackState =>
  decision === 'match' && candidates.length === 0 ? 'unsure' : STATES[decision];

/** Somebody is settled; nobody is once the probe is as good as it gets. */
export const isSettled = (
  identity: Identity,
  track: Track,
  probes: number,
  minBonaFideScore: number,
): boolean => {
  if ((track.votes.at(-1) ?? 0) < minBonaFideScore) return false;
  if (identity.state === 'known') return true;
  return identity.state === 'unknown' && track.embeddings.length >= probes;
};
