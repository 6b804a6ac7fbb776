import type { SearchOutcome } from '@mien/biometrics';
import type { Scorer } from './identification-system.js';

/** How one held-out probe fared. `rank` is absent for a stranger. */
export interface ProbeOutcome extends SearchOutcome {
  readonly fold: number;
}

/** Search one probe; `subject` is its own person if that person was trained on. */
export function searchProbe(
  scorer: Scorer,
  scores: Float32Array,
  fold: number,
  subject: number | undefined,
): ProbeOutcome {
  const candidates = scorer(scores);
  const topScore = candidates.reduce((top, { score }) => Math.max(top, score), -Infinity);
  const own = candidates.find((candidate) => candidate.subject === subject);
  if (own === undefined) return { fold, topScore };
  const rank = 1 + candidates.filter(({ score }) => score > own.score).length;
  return { fold, topScore, rank, matedScore: own.score };
}

export const isMated = (outcome: SearchOutcome): boolean => outcome.rank !== undefined;
export const inFold = (fold: number) => (outcome: ProbeOutcome) => outcome.fold === fold;
export const outsideFold = (fold: number) => (outcome: ProbeOutcome) => outcome.fold !== fold;
