import {
  cohortFromMoments,
  cohortLevel,
  type Embedding,
  normalizeScore,
  type ScoreForm,
} from '@mien/biometrics';
import { type FaceSet, facesByPerson } from './face-set.js';

/** Scores between the faces of one set, in either form. */
export interface FaceScorer {
  readonly set: FaceSet;
  /** Smallest number of other people in a cohort: people minus the two compared. */
  readonly cohortPeople: number;
  /** Score of two faces by their indices; normalized over everybody else in the set. */
  score(a: number, b: number, form: ScoreForm): number;
  /** The normalized score of two faces whose cosine is known. */
  normalize(raw: number, a: number, b: number): number;
}

/** What a face scores against every person on average over their pictures: `[faces * people]`, row by face. */
interface CohortScores {
  readonly people: number;
  readonly scores: Float32Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Make a scorer of a set. The whole set is one organization: its people are the cohort, and the two people of a comparison
 * are left out of it. A person counts with the mean score of their pictures, since pictures are compared one by one here; a
 * centroid scores higher than a picture does.
 *
 * With fewer than four people there is no cohort, and a normalized score is the raw one.
 */
export function createFaceScorer(set: FaceSet): FaceScorer {
  const cohort = cohortScores(set);
  const cohortPeople = set.people.length - 2;
  const normalize = (raw: number, a: number, b: number) => {
    if (cohortPeople < 2) return raw;
    const [personA, personB] = [set.personOf[a] ?? -1, set.personOf[b] ?? -1];
    const [levelA, levelB] = [a, b].map((face) => levelWithout(cohort, face, personA, personB));
    return normalizeScore(raw, levelA ?? 0, levelB ?? 0);
  };
  return {
    set,
    cohortPeople,
    normalize,
    score(a, b, form) {
      const raw = dot(embeddingAt(set, a), embeddingAt(set, b));
      return form === 'raw' ? raw : normalize(raw, a, b);
    },
  };
}

function cohortScores(set: FaceSet): CohortScores {
  const means = facesByPerson(set).map((faces) => meanOf(faces.map((face) => embeddingAt(set, face))));
  const people = means.length;
  const scores = new Float32Array(set.embeddings.length * people);
  const sums = new Float64Array(set.embeddings.length);
  const squares = new Float64Array(set.embeddings.length);
  for (const [face, embedding] of set.embeddings.entries()) {
    let sum = 0;
    let square = 0;
    for (const [person, mean] of means.entries()) {
      const score = dot(embedding, mean);
      scores[face * people + person] = score;
      sum += score;
      square += score * score;
    }
    sums[face] = sum;
    squares[face] = square;
  }
  return { people, scores, sums, squares };
}

/** Mean vector, not brought to norm 1: its product with an embedding is the mean of the cosines. */
function meanOf(embeddings: readonly Embedding[]): Float32Array {
  const mean = new Float32Array(embeddings[0]?.length ?? 0);
  for (const embedding of embeddings) {
    for (let d = 0; d < mean.length; d++) mean[d] = (mean[d] ?? 0) + (embedding[d] ?? 0) / embeddings.length;
  }
  return mean;
}

function levelWithout(cohort: CohortScores, face: number, personA: number, personB: number): number {
  let sum = cohort.sums[face] ?? 0;
  let squares = cohort.squares[face] ?? 0;
  const left = personA === personB ? [personA] : [personA, personB];
  for (const person of left) {
    const score = cohort.scores[face * cohort.people + person] ?? 0;
    sum -= score;
    squares -= score * score;
  }
  return cohortLevel(cohortFromMoments(cohort.people - left.length, sum, squares));
}

/** Inner product: the cosine of two unit vectors. This loop is the whole cost of millions of comparisons. */
export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

function embeddingAt(set: FaceSet, face: number): Embedding {
  const embedding = set.embeddings[face];
  if (embedding === undefined) throw new RangeError(`There is no face ${face} in ${set.name}.`);
  return embedding;
}
