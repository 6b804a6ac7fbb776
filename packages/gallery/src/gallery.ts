import { DimensionMismatchError, type Embedding } from '@mien/biometrics';
import { MAX_LIMIT } from '../assembly/kernel-layout.js';
import type { Cohort } from './cohort/cohort.js';
import {
  EmbedderMismatchError,
  GalleryClosedError,
  InvalidSearchError,
  InvalidTemplateError,
  TemplateExistsError,
} from './errors.js';
import type { Candidate, Gallery, NewTemplate, SearchOptions, SubjectComparison } from './gallery-types.js';
import type { Scanner } from './search/scanner.js';
import { ROWS_SCANNED_HERE, searchRows } from './search/search-rows.js';
import { createTurns } from './search/turns.js';
import { writeSnapshot } from './snapshot/write-snapshot.js';
import type { GalleryStorage, RowPayload, TemplateRows } from './store/template-rows.js';

interface GalleryForm {
  readonly embedderId: string;
  readonly dimension: number;
  readonly storage: GalleryStorage;
  readonly useThreads: boolean;
}

interface GalleryParts {
  readonly rows: TemplateRows;
  readonly cohort: Cohort;
  readonly scanner: Scanner;
}

const DEFAULT_LIMIT = 10;
const MAX_ID_LENGTH = 256;

/** The gallery: rows that search and cohort agree on, in the memory of this process. */
export class MemoryGallery implements Gallery {
  readonly #form: GalleryForm;
  readonly #rows: TemplateRows;
  readonly #cohort: Cohort;
  readonly #scanner: Scanner;
  readonly #inTurn = createTurns();
  #isClosed = false;

  /** The parts belong to the gallery from then on. */
  constructor(form: GalleryForm, { rows, cohort, scanner }: GalleryParts) {
    this.#form = form;
    this.#rows = rows;
    this.#cohort = cohort;
    this.#scanner = scanner;
  }

  get embedderId(): string {
    return this.#form.embedderId;
  }

  get dimension(): number {
    return this.#form.dimension;
  }

  get storage(): GalleryStorage {
    return this.#form.storage;
  }

  get templateCount(): number {
    return this.#rows.index.templateCount;
  }

  get subjectCount(): number {
    return this.#rows.index.subjectCount;
  }

  get version(): number {
    return this.#rows.version;
  }

  insert({ templateId, subjectId, embedding, embedderId }: NewTemplate): void {
    requireFit(this.#form, embedding, embedderId);
    this.restore(templateId, subjectId, { kind: 'floats', values: embedding });
  }

  /** Insert a template in the form in which it was stored. Throws as `insert` does. */
  restore(templateId: string, subjectId: string, payload: RowPayload): void {
    this.#requireOpen();
    requireId(templateId);
    requireId(subjectId);
    if (this.#rows.index.rowOf(templateId) !== -1) throw new TemplateExistsError();
    this.#cohort.changed(this.#rows.insert(templateId, subjectId, payload));
    if (this.#form.useThreads && this.#rows.rowCount > ROWS_SCANNED_HERE) this.#scanner.warmUp();
  }

  remove(templateId: string): boolean {
    this.#requireOpen();
    const row = this.#rows.index.rowOf(templateId);
    if (row === -1) return false;
    const { subject, isGone } = this.#rows.remove(row);
    if (isGone) this.#cohort.gone(subject);
    else this.#cohort.changed(subject);
    return true;
  }

  removeSubject(subjectId: string): number {
    this.#requireOpen();
    const { index } = this.#rows;
    const subject = index.subjectOf(subjectId);
    if (subject === -1) return 0;
    const templateIds = Array.from(index.rowsOf(subject), (row) => index.templateIdOf(row));
    for (const templateId of templateIds) this.remove(templateId);
    return templateIds.length;
  }

  has(subjectId: string): boolean {
    return this.#rows.index.subjectOf(subjectId) !== -1;
  }

  *templates(): Generator<NewTemplate> {
    const { index } = this.#rows;
    for (const subject of index.subjects()) {
      for (const row of index.rowsOf(subject)) {
        const ids = { templateId: index.templateIdOf(row), subjectId: index.subjectIdOf(subject) };
        yield { ...ids, embedding: this.#rows.embedding(row), embedderId: this.embedderId };
      }
    }
  }

  peopleSearched(roster?: ReadonlySet<string>): number {
    if (roster === undefined) return this.subjectCount;
    let people = 0;
    for (const subjectId of roster) if (this.has(subjectId)) people++;
    return people;
  }

  async search(probe: Embedding, options: SearchOptions = {}): Promise<readonly Candidate[]> {
    requireFit(this.#form, probe, options.embedderId);
    const limit = requireLimit(options);
    const search = { probe, limit, ...(options.roster && { roster: options.roster }) };
    return this.#inTurn(async () => {
      this.#requireOpen();
      try {
        return await searchRows(this.#rows, this.#scanner, search, this.#form.useThreads);
      } catch (error) {
        this.#requireOpen();
        throw error;
      }
    });
  }

  compareSubjects(probe: Embedding, subjectIds: Iterable<string>): readonly SubjectComparison[] {
    this.#requireOpen();
    requireFit(this.#form, probe);
    const probeScores = this.#cohort.scores(probe);
    const comparisons: SubjectComparison[] = [];
    for (const subjectId of subjectIds) {
      const subject = this.#rows.index.subjectOf(subjectId);
      if (subject === -1) continue;
      comparisons.push({
        subjectId,
        score: this.#cohort.similarity(subject, probe),
        probeCohort: this.#cohort.withoutSubject(probeScores, subject),
        referenceCohort: this.#cohort.ofSubject(subject),
      });
    }
    return comparisons;
  }

  snapshot(): AsyncGenerator<Uint8Array> {
    this.#requireOpen();
    return writeSnapshot(this.#form, this.#rows);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#scanner.close();
  }

  #requireOpen(): void {
    if (this.#isClosed) throw new GalleryClosedError();
  }
}

function requireFit(form: GalleryForm, embedding: Embedding, embedderId = form.embedderId): void {
  if (embedderId !== form.embedderId) throw new EmbedderMismatchError(form.embedderId, embedderId);
  if (embedding.length !== form.dimension) throw new DimensionMismatchError(embedding.length, form.dimension);
}

function requireId(id: string): void {
  if (id.length >= 1 && id.length <= MAX_ID_LENGTH) return;
  throw new InvalidTemplateError(`An id has 1 to ${MAX_ID_LENGTH} characters.`, {
    details: { length: id.length },
  });
}

function requireLimit({ limit = DEFAULT_LIMIT }: SearchOptions): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new InvalidSearchError(`A search returns 1 to ${MAX_LIMIT} subjects.`, { details: { limit } });
}
