import { cohortLevel, normalizeScore, type ScoredCandidate, type ScoreForm } from '@mien/biometrics';
import type { SubjectComparison } from '../gallery-types.js';

/**
 * Scores of some subjects in one form: normalized if each of them has a cohort, all raw otherwise.
 *
 * @returns Candidates best first; raw when there are none.
 */
export function scoredCandidates(comparisons: readonly SubjectComparison[]): {
  readonly form: ScoreForm;
  readonly candidates: readonly ScoredCandidate[];
} {
  const normalized = comparisons.map(normalizedCandidate).filter((candidate) => candidate !== undefined);
  const form = normalized.length > 0 && normalized.length === comparisons.length ? 'normalized' : 'raw';
  const raw = comparisons.map(({ subjectId, score }) => ({ subjectId, score }));
  const candidates: ScoredCandidate[] = form === 'raw' ? raw : normalized;
  return { form, candidates: candidates.sort((a, b) => b.score - a.score) };
}

function normalizedCandidate(comparison: SubjectComparison): ScoredCandidate | undefined {
  const { subjectId, score, probeCohort, referenceCohort } = comparison;
  if (probeCohort.kind === 'too-few' || referenceCohort.kind === 'too-few') return undefined;
  return { subjectId, score: normalizeScore(score, cohortLevel(probeCohort), cohortLevel(referenceCohort)) };
}
