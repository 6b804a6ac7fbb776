import {
  cohortFromMoments,
  cohortLevel,
  combineEmbeddings,
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
}

/** What a face scores against the centroid of every person: `[faces * people]`, row by face. */
interface CohortScores {
  readonly people: number;
  readonly scores: Float32Array;
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/**
 * Make a scorer of a set. The whole set is one organization: its people are the cohort, each by the centroid of
 * their pictures, and the two people of a comparison are left out of it.
 *
 * With fewer than four people there is no cohort, and a normalized score is the raw one.
 */
export function createFaceScorer(set: FaceSet): FaceScorer {
  const cohort = cohortScores(set);
  const cohortPeople = set.people.length - 2;
  const level = (face: number, a: number, b: number) => levelWithout(cohort, face, a, b);
  return {
    set,
    cohortPeople,
    score(a, b, form) {
      const raw = dot(embeddingAt(set, a), embeddingAt(set, b));
      if (form === 'raw' || cohortPeople < 2) return raw;
      const [personA, personB] = [set.personOf[a] ?? -1, set.personOf[b] ?? -1];
      return normalizeScore(raw, level(a, personA, personB), level(b, personA, personB));
    },
  };
}

function cohortScores(set: FaceSet): CohortScores {
  const centroids = facesByPerson(set).map((faces) =>
    combineEmbeddings(faces.map((face) => embeddingAt(set, face))),
  );
  const people = centroids.length;
  const scores = new Float32Array(set.embeddings.length * people);
  const sums = new Float64Array(set.embeddings.length);
  const squares = new Float64Array(set.embeddings.length);
  for (const [face, embedding] of set.embeddings.entries()) {
    let sum = 0;
    let square = 0;
    for (const [person, centroid] of centroids.entries()) {
      const score = dot(embedding, centroid);
      scores[face * people + person] = score;
      sum += score;
      square += score * score;
    }
    sums[face] = sum;
    squares[face] = square;
  }
  return { people, scores, sums, squares };
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

/** Cosine of two unit vectors; the loop is the whole cost of millions of comparisons. */
export function dot(a: Embedding, b: Embedding): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

function embeddingAt(set: FaceSet, face: number): Embedding {
  const embedding = set.embeddings[face];
  if (embedding === undefined) throw new RangeError(`There is no face ${face} in ${set.name}.`);
  return embedding;
}
