import { DimensionMismatchError, type Embedding } from '@mien/biometrics';
import { TooFewSubjectsError, TooFewTemplatesError, TooManyTemplatesError } from '../errors.js';

/** One template of one person. */
export interface IdentitySample {
  readonly subjectId: string;
  readonly embedding: Embedding;
}

/** Templates ready for training: no picture twice for a person, people numbered. */
export interface TrainingSet {
  readonly dimension: number;
  /** Sorted, so that the order of the samples' people does not matter. */
  readonly subjectIds: readonly string[];
  readonly embeddings: readonly Embedding[];
  /** Index into `subjectIds`, one per embedding. */
  readonly subjectOf: Int32Array;
  /** Samples left out because the same person already had the very same embedding. */
  readonly duplicates: number;
  /** People enrolled with the very same picture as somebody else; no classifier can tell them apart by it. */
  readonly sharedTemplates: readonly (readonly [string, string])[];
}

/** One person can be held out as a stranger, and two are left to tell apart. */
const MIN_SUBJECTS = 3;
const MIN_TESTABLE_SUBJECTS = 2;
/** The table of comparisons takes 4 bytes a pair: 576 MB. */
const MAX_TEMPLATES = 12_000;

/**
 * Check samples and number their people.
 *
 * @throws {DimensionMismatchError} if the embeddings differ in length: they are of two embedders.
 * @throws {TooFewSubjectsError | TooFewTemplatesError | TooManyTemplatesError} with advice, if training would be meaningless
 *   or not fit.
 */
export function prepareTrainingSet(samples: readonly IdentitySample[]): TrainingSet {
  const { kept, sharedTemplates } = withoutDuplicates(samples);
  const subjectIds = [...new Set(kept.map((sample) => sample.subjectId))].sort();
  if (subjectIds.length < MIN_SUBJECTS) throw new TooFewSubjectsError(subjectIds.length, MIN_SUBJECTS);
  if (kept.length > MAX_TEMPLATES) throw new TooManyTemplatesError(kept.length, MAX_TEMPLATES);

  const indexOf = new Map(subjectIds.map((subjectId, index) => [subjectId, index]));
  const subjectOf = Int32Array.from(kept, (sample) => indexOf.get(sample.subjectId)!);
  const testable = templateCounts(subjectOf, subjectIds.length).filter((count) => count > 1).length;
  if (testable < MIN_TESTABLE_SUBJECTS) throw new TooFewTemplatesError(testable, MIN_TESTABLE_SUBJECTS);

  return {
    dimension: kept[0]!.embedding.length,
    subjectIds,
    embeddings: kept.map((sample) => sample.embedding),
    subjectOf,
    duplicates: samples.length - kept.length,
    sharedTemplates,
  };
}

/** How many templates each person has. */
export function templateCounts(subjectOf: Int32Array, subjects: number): Int32Array {
  const counts = new Int32Array(subjects);
  for (const subject of subjectOf) counts[subject]!++;
  return counts;
}

/** A copy of a template would be tested against itself and make every result look better than it is. */
function withoutDuplicates(samples: readonly IdentitySample[]) {
  const dimension = samples[0]?.embedding.length ?? 0;
  const owners = new Map<string, string[]>();
  const sharedTemplates: [string, string][] = [];
  const kept = samples.filter(({ subjectId, embedding }) => {
    if (embedding.length !== dimension) throw new DimensionMismatchError(embedding.length, dimension);
    const bits = Buffer.from(embedding.buffer, embedding.byteOffset, embedding.byteLength).toString('latin1');
    const known = owners.get(bits) ?? [];
    if (known.includes(subjectId)) return false;
    sharedTemplates.push(...known.map((other): [string, string] => [other, subjectId]));
    owners.set(bits, [...known, subjectId]);
    return true;
  });
  return { kept, sharedTemplates };
}
