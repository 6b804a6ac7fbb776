import { cohortFromMoments, cohortLevel, MIN_COHORT_PEOPLE, normalizeScore } from '@mien/biometrics';
import { type GramMatrix, gramRow } from '../training/gram-matrix.js';
import type { IdentificationSystem, Scorer } from './identification-system.js';

/** Identify by the most similar template: what a gallery search does before any normalization. */
export function nearestTemplate(subjectOf: Int32Array): IdentificationSystem {
  return {
    async fit(training) {
      return (scores) => {
        const best = new Map<number, number>();
        for (const template of training) {
          const subject = subjectOf[template]!;
          best.set(subject, Math.max(best.get(subject) ?? -1, scores[template]!));
        }
        return [...best].map(([subject, score]) => ({ subject, score }));
      };
    },
  };
}

interface Centroid {
  readonly subject: number;
  readonly templates: readonly number[];
  /** Length of the sum of the templates. */
  readonly norm: number;
}

/**
 * Identify as the gallery decides: cosine with each person's mean template, normalized by the other people where there are
 * enough of them for a cohort.
 */
export function normalizedCentroid(gram: GramMatrix, subjectOf: Int32Array): IdentificationSystem {
  return {
    async fit(training) {
      const centroids = centroidsOf(gram, subjectOf, training);
      if (centroids.length <= MIN_COHORT_PEOPLE) return rawScorer(centroids);
      const levels = centroids.map((centroid, own) => {
        const scores = centroids.map((other) => centroidSimilarity(gram, centroid, other));
        return levelWithout(scores, own, moments(scores));
      });
      const raw = rawScorer(centroids);
      return (probe) => {
        const candidates = raw(probe);
        const scores = candidates.map(({ score }) => score);
        const all = moments(scores);
        return candidates.map(({ subject, score }, i) => ({
          subject,
          score: normalizeScore(score, levelWithout(scores, i, all), levels[i]!),
        }));
      };
    },
  };
}

const rawScorer =
  (centroids: readonly Centroid[]): Scorer =>
  (scores) =>
    centroids.map(({ subject, templates, norm }) => ({ subject, score: sumOf(scores, templates) / norm }));

function centroidsOf(
  gram: GramMatrix,
  subjectOf: Int32Array,
  training: readonly number[],
): readonly Centroid[] {
  const templatesOf = new Map<number, number[]>();
  for (const template of training) {
    const templates = templatesOf.get(subjectOf[template]!);
    if (templates) templates.push(template);
    else templatesOf.set(subjectOf[template]!, [template]);
  }
  return [...templatesOf].map(([subject, templates]) => {
    const squared = templates.reduce((sum, template) => sum + sumOf(gramRow(gram, template), templates), 0);
    return { subject, templates, norm: Math.sqrt(squared) };
  });
}

const centroidSimilarity = (gram: GramMatrix, a: Centroid, b: Centroid) =>
  a.templates.reduce((sum, template) => sum + sumOf(gramRow(gram, template), b.templates), 0) /
  (a.norm * b.norm);

const sumOf = (scores: Float32Array, templates: readonly number[]) =>
  templates.reduce((sum, template) => sum + scores[template]!, 0);

const moments = (scores: readonly number[]) => ({
  sum: scores.reduce((sum, score) => sum + score, 0),
  squares: scores.reduce((sum, score) => sum + score * score, 0),
});

function levelWithout(scores: readonly number[], left: number, all: { sum: number; squares: number }) {
  const score = scores[left]!;
  return cohortLevel(cohortFromMoments(scores.length - 1, all.sum - score, all.squares - score * score));
}
