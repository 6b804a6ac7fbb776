import {
  type CohortStatistics,
  cohortFromMoments,
  combineEmbeddings,
  compare,
  DegenerateEmbeddingError,
  type Embedding,
  MIN_COHORT_PEOPLE,
  type SimilarityScore,
} from '@mien/biometrics';
import type { TemplateRows } from '../store/template-rows.js';
import { createCohortMatrix } from './cohort-matrix.js';
import { createCohortMembers } from './cohort-members.js';

/** How an embedding scores against other people of the gallery, or that there are too few of them to say. */
export type CohortMeasurement =
  | ({ readonly kind: 'measured' } & CohortStatistics)
  | { readonly kind: 'too-few'; readonly people: number };

/** Scores of one embedding with everybody of the cohort, by slot, and their moments. */
export interface CohortScores {
  readonly values: Float32Array;
  readonly sum: number;
  readonly squares: number;
}

/** Up to 1024 people of a gallery, each by the centroid of their templates, against whom scores are normalized. */
export interface Cohort {
  /** Templates of a subject came or went; the subject is still there. */
  changed(subject: number): void;
  /** The last template of a subject went. */
  gone(subject: number): void;
  /** Compare with everybody of the cohort at once. The scores hold until the gallery changes. */
  scores(embedding: Embedding): CohortScores;
  /** @param scores From `scores`. @param subject Left out of the statistics. */
  withoutSubject(scores: CohortScores, subject: number): CohortMeasurement;
  /** The same for a subject's own centroid; remembered until the cohort changes. */
  ofSubject(subject: number): CohortMeasurement;
  /** Compare with the subject's own centroid. */
  similarity(subject: number, probe: Embedding): SimilarityScore;
}

/** The standard error of mean and deviation is then below 0.002 of a cosine. */
const CAPACITY = 1024;

export function createCohort(module: WebAssembly.Module, rows: TemplateRows, dimension: number): Cohort {
  const members = createCohortMembers(rows.index, CAPACITY);
  const matrix = createCohortMatrix(module, dimension, CAPACITY);
  const remembered = new Map<number, CohortMeasurement>();

  const centroid = (subject: number) => centroidOf(rows, subject);
  const scores = (embedding: Embedding): CohortScores => {
    const values = matrix.scores(embedding, members.size);
    let sum = 0;
    let squares = 0;
    for (let slot = 0; slot < values.length; slot++) {
      sum += values[slot]!;
      squares += values[slot]! ** 2;
    }
    return { values, sum, squares };
  };
  const withoutSubject = ({ values, sum, squares }: CohortScores, subject: number): CohortMeasurement => {
    const slot = members.slotOf(subject);
    const people = slot === undefined ? values.length : values.length - 1;
    if (people < MIN_COHORT_PEOPLE) return { kind: 'too-few', people };
    const own = slot === undefined ? 0 : values[slot]!;
    return { kind: 'measured', ...cohortFromMoments(people, sum - own, squares - own ** 2) };
  };

  return {
    similarity(subject, probe) {
      const [row, ...others] = rows.index.rowsOf(subject);
      if (row !== undefined && others.length === 0) return rows.similarity(row, probe);
      return compare(probe, centroid(subject));
    },
    scores,
    withoutSubject,
    changed(subject) {
      remembered.delete(subject);
      const slot = members.admit(subject);
      if (slot === undefined) return;
      remembered.clear();
      matrix.put(slot, centroid(subject));
    },
    gone(subject) {
      remembered.delete(subject);
      const dropped = members.drop(subject);
      if (dropped === undefined) return;
      remembered.clear();
      matrix.move(dropped.last, dropped.slot);
      matrix.erase(dropped.last);
      if (dropped.joined !== undefined) matrix.put(dropped.last, centroid(dropped.joined));
    },
    ofSubject(subject) {
      const known = remembered.get(subject);
      if (known !== undefined) return known;
      const measured = withoutSubject(scores(centroid(subject)), subject);
      remembered.set(subject, measured);
      return measured;
    },
  };
}

/** Templates that cancel each other out are not one person's; the newest then stands for the subject. */
function centroidOf(rows: TemplateRows, subject: number): Embedding {
  const embeddings = Array.from(rows.index.rowsOf(subject), (row) => rows.embedding(row));
  if (embeddings.length === 1) return embeddings[0]!;
  try {
    return combineEmbeddings(embeddings);
  } catch (error) {
    if (error instanceof DegenerateEmbeddingError) return embeddings[0]!;
    throw error;
  }
}
