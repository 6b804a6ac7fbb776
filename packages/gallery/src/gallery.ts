import { compare, DimensionMismatchError, type Embedding } from '@mien/biometrics';
import { MAX_LIMIT } from '../assembly/kernel-layout.js';
import type { Cohort } from './cohort/cohort.js';
import {
  EmbedderMismatchError,
  GalleryClosedError,
  InvalidSearchError,
  InvalidTemplateError,
  TemplateExistsError,
} from './errors.js';
import type { Gallery, SearchOptions, SubjectComparison } from './gallery-types.js';
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

/** Insert a template in the form in which it was stored. Throws as `Gallery.insert` does. */
export type RestoreTemplate = (templateId: string, subjectId: string, payload: RowPayload) => void;

/** Make a gallery of its parts, which it owns from then on. */
export function openGallery(
  form: GalleryForm,
  { rows, cohort, scanner }: GalleryParts,
): { readonly gallery: Gallery; readonly restore: RestoreTemplate } {
  const { index } = rows;
  const inTurn = createTurns();
  let isClosed = false;

  const requireOpen = () => {
    if (isClosed) throw new GalleryClosedError();
  };
  const restore: RestoreTemplate = (templateId, subjectId, payload) => {
    requireId(templateId);
    requireId(subjectId);
    if (index.rowOf(templateId) !== -1) throw new TemplateExistsError();
    cohort.changed(rows.insert(templateId, subjectId, payload));
    if (form.useThreads && rows.rowCount > ROWS_SCANNED_HERE) scanner.warmUp();
  };
  const remove = (row: number) => {
    const { subject, isGone } = rows.remove(row);
    if (isGone) cohort.gone(subject);
    else cohort.changed(subject);
  };
  const compareSubject = (
    probe: Embedding,
    probeScores: Float32Array,
    subject: number,
  ): SubjectComparison => ({
    subjectId: index.subjectIdOf(subject),
    score: compare(probe, cohort.centroid(subject)),
    probeCohort: cohort.withoutSubject(probeScores, subject),
    referenceCohort: cohort.ofSubject(subject),
  });

  const gallery: Gallery = {
    embedderId: form.embedderId,
    dimension: form.dimension,
    storage: form.storage,
    get templateCount() {
      return index.templateCount;
    },
    get subjectCount() {
      return index.subjectCount;
    },
    get version() {
      return rows.version;
    },
    insert(template) {
      requireOpen();
      requireFit(form, template.embedding, template.embedderId);
      restore(template.templateId, template.subjectId, { kind: 'floats', values: template.embedding });
    },
    remove(templateId) {
      requireOpen();
      const row = index.rowOf(templateId);
      if (row !== -1) remove(row);
      return row !== -1;
    },
    removeSubject(subjectId) {
      requireOpen();
      const subject = index.subjectOf(subjectId);
      if (subject === -1) return 0;
      const templateIds = Array.from(index.rowsOf(subject), index.templateIdOf);
      for (const templateId of templateIds) remove(index.rowOf(templateId));
      return templateIds.length;
    },
    has: (subjectId) => index.subjectOf(subjectId) !== -1,
    *templates() {
      for (const subject of index.subjects()) {
        for (const row of index.rowsOf(subject)) {
          const ids = { templateId: index.templateIdOf(row), subjectId: index.subjectIdOf(subject) };
          yield { ...ids, embedding: rows.embedding(row), embedderId: form.embedderId };
        }
      }
    },
    peopleSearched(roster) {
      if (roster === undefined) return index.subjectCount;
      let people = 0;
      for (const subjectId of roster) if (index.subjectOf(subjectId) !== -1) people++;
      return people;
    },
    async search(probe, options = {}) {
      requireOpen();
      requireFit(form, probe, options.embedderId);
      const search = {
        probe,
        limit: requireLimit(options),
        ...(options.roster && { roster: options.roster }),
      };
      return inTurn(async () => {
        requireOpen();
        try {
          return await searchRows(rows, scanner, search, form.useThreads);
        } catch (error) {
          requireOpen();
          throw error;
        }
      });
    },
    compareSubjects(probe, subjectIds) {
      requireOpen();
      requireFit(form, probe);
      const probeScores = cohort.scores(probe);
      return Array.from(subjectIds, (subjectId) => index.subjectOf(subjectId))
        .filter((subject) => subject !== -1)
        .map((subject) => compareSubject(probe, probeScores, subject));
    },
    snapshot() {
      requireOpen();
      return writeSnapshot(form, rows);
    },
    async close() {
      isClosed = true;
      await scanner.close();
    },
  };
  return { gallery, restore };
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
