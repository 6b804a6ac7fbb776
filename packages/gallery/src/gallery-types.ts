import type { Embedding, SimilarityScore } from '@mien/biometrics';
import type { CohortMeasurement } from './cohort/cohort.js';
import type { GalleryStorage } from './store/template-rows.js';

export interface GalleryOptions {
  /** Which embedder made the templates; others are refused. */
  readonly embedderId: string;
  /** Length of the embeddings, at most 4096. */
  readonly dimension: number;
  /**
   * `full` (default) scores exactly in float32, about 2.1 KB a template of 512 dimensions. `int8` keeps only the codes, 0.5 KB: a
   * template is then its quantized form, a score is off by about 0.0004, and the search is exact with respect to these.
   */
  readonly storage?: GalleryStorage;
  /** Scan threads of galleries above 16384 templates, 0..16; 0 scans on the calling thread. Default: one per core. */
  readonly workers?: number;
}

/** A template to store. Ids have 1 to 256 characters. */
export interface NewTemplate {
  readonly templateId: string;
  readonly subjectId: string;
  readonly embedding: Embedding;
  /** Checked against the gallery's when given. */
  readonly embedderId?: string;
}

export interface SearchOptions {
  /** How many subjects at most, 1..1024. Default 10. */
  readonly limit?: number;
  /** Only these subjects; ids that are not enrolled do no harm. Must not change during the search. */
  readonly roster?: ReadonlySet<string>;
  /** Checked against the gallery's when given. */
  readonly embedderId?: string;
}

/** One subject found, with the template that is most alike. */
export interface Candidate {
  readonly subjectId: string;
  readonly templateId: string;
  readonly score: SimilarityScore;
}

/** A probe against one subject as a whole, with what normalizing the score needs. */
export interface SubjectComparison {
  readonly subjectId: string;
  /** Cosine with the subject's centroid, the direction of the sum of its templates. */
  readonly score: SimilarityScore;
  /** The probe against other people than this subject. */
  readonly probeCohort: CohortMeasurement;
  /** The subject's centroid against other people. */
  readonly referenceCohort: CohortMeasurement;
}

/**
 * The templates of one organization, in memory.
 *
 * Changes take effect before the call returns, for every search that starts later; a search that is under way leaves out
 * what was removed and may or may not see what was added. After `close` everything that changes or searches the gallery
 * throws {GalleryClosedError}.
 */
export interface Gallery {
  readonly embedderId: string;
  readonly dimension: number;
  readonly storage: GalleryStorage;
  readonly templateCount: number;
  readonly subjectCount: number;
  /** Changes with every insert and remove. */
  readonly version: number;
  /**
   * @throws {TemplateExistsError} if the id is taken.
   * @throws {EmbedderMismatchError} if the template says it comes from another embedder.
   * @throws {DimensionMismatchError} if the embedding has another length.
   * @throws {InvalidTemplateError} if an id is empty or too long.
   * @throws {GalleryFullError} when the memory for codes, 4 GB, is full: 7.8 million templates of 512 dimensions.
   */
  insert(template: NewTemplate): void;
  /** Erase a template: its bytes are overwritten before this returns. @returns whether there was one. */
  remove(templateId: string): boolean;
  /** Erase all templates of a subject. @returns how many there were. */
  removeSubject(subjectId: string): number;
  has(subjectId: string): boolean;
  /** Ids and embeddings of all templates, copies, in no particular order. The gallery must not change meanwhile. */
  templates(): Generator<NewTemplate>;
  /** How many enrolled people a search looks at: the gallery, or who of the roster is enrolled. */
  peopleSearched(roster?: ReadonlySet<string>): number;
  /**
   * Identification (1:N): the subjects whose best template is most alike, best first; exact, see
   * docs/decisions/0005-exact-search.md.
   *
   * @throws {EmbedderMismatchError} if the probe says it comes from another embedder.
   * @throws {DimensionMismatchError} if the probe has another length.
   * @throws {InvalidSearchError} if the limit is out of range.
   * @throws {ScanThreadLostError} if a scan thread stopped. Never read as "nobody".
   */
  search(probe: Embedding, options?: SearchOptions): Promise<readonly Candidate[]>;
  /**
   * Compare a probe with the centroids of some subjects, and both with the cohort: for normalized scores.
   *
   * @returns In the order asked; subjects that are not enrolled are left out.
   */
  compareSubjects(probe: Embedding, subjectIds: Iterable<string>): readonly SubjectComparison[];
  /**
   * The gallery as bytes, to be sealed and stored by the caller; `loadGallery` reads it. Never more than about a megabyte at a time.
   *
   * @throws {GalleryChangedError} if a template comes or goes before the last byte.
   */
  snapshot(): AsyncGenerator<Uint8Array>;
  /** Stop the threads. Searches under way end with an error. */
  close(): Promise<void>;
}
