import {
  cohortFromMoments,
  cohortLevel,
  cohortStatistics,
  combineEmbeddings,
  type Embedding,
  normalizeScore,
  type ScoreForm,
  type SearchOutcome,
} from '@mien/biometrics';
import type { FaceSet } from '../scores/face-set.js';
import { dot } from '../scores/score-faces.js';
import type { Split } from './split-people.js';

interface Reference {
  readonly person: number;
  readonly centroid: Embedding;
  /** What other enrolled people reach against it; 0 for raw scores. */
  readonly level: number;
}

/**
 * Search every probe of a split among all enrolled people, one by one: the reference that a gallery has to agree with.
 *
 * A person is searched by the centroid of their templates; normalized scores use the other enrolled people as cohort.
 */
export function searchSplit(set: FaceSet, split: Split, form: ScoreForm): readonly SearchOutcome[] {
  const references = makeReferences(set, split, form);
  const isEnrolled = new Set(references.map((reference) => reference.person));
  return [...split.matedProbes, ...split.nonMatedProbes].map((probe) => {
    const scores = scoreProbe(embeddingOf(set, probe), references, form);
    const person = set.personOf[probe] ?? -1;
    const topScore = Math.max(...scores);
    if (!isEnrolled.has(person)) return { topScore };
    const matedScore = scores[references.findIndex((reference) => reference.person === person)] ?? Number.NaN;
    return { topScore, matedScore, rank: 1 + scores.filter((score) => score > matedScore).length };
  });
}

function makeReferences(set: FaceSet, split: Split, form: ScoreForm): readonly Reference[] {
  const centroids = split.enrolled.map(({ templates }) =>
    combineEmbeddings(templates.map((face) => embeddingOf(set, face))),
  );
  return split.enrolled.flatMap(({ person }, i) => {
    const centroid = centroids[i];
    if (centroid === undefined) return [];
    if (form === 'raw') return [{ person, centroid, level: 0 }];
    const others = centroids.filter((other) => other !== centroid).map((other) => dot(centroid, other));
    return [{ person, centroid, level: cohortLevel(cohortStatistics(others)) }];
  });
}

function scoreProbe(probe: Embedding, references: readonly Reference[], form: ScoreForm): number[] {
  const raw = references.map(({ centroid }) => dot(probe, centroid));
  if (form === 'raw') return raw;
  const sum = raw.reduce((total, score) => total + score, 0);
  const squares = raw.reduce((total, score) => total + score * score, 0);
  return raw.map((score, i) => {
    const cohort = cohortFromMoments(raw.length - 1, sum - score, squares - score * score);
    return normalizeScore(score, cohortLevel(cohort), references[i]?.level ?? 0);
  });
}

function embeddingOf(set: FaceSet, face: number): Embedding {
  const embedding = set.embeddings[face];
  if (embedding === undefined) throw new RangeError(`There is no face ${face} in ${set.name}.`);
  return embedding;
}
