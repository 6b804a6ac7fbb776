import { IdTable } from './id-table.js';
import { SegmentedIntegers } from './segmented-integers.js';

const NONE = -1;

/** What may be asked of a `TemplateIndex` by those who do not change it. */
export type TemplateDirectory = Omit<TemplateIndex, 'add' | 'remove' | 'move'>;

/**
 * Which row holds which template, and which rows are a subject's. Knows nothing of embeddings.
 *
 * The rows of one subject form a singly linked list: a subject has few templates, and a million integers are 4 MB.
 */
export class TemplateIndex {
  /** Numbered by row. */
  readonly #templates = new IdTable();
  readonly #subjects = new IdTable();
  readonly #freeSubjects: number[] = [];
  readonly #subjectOfRow = new SegmentedIntegers();
  readonly #nextRow = new SegmentedIntegers();
  readonly #firstRow = new SegmentedIntegers();
  #subjectLimit = 0;

  get templateCount(): number {
    return this.#templates.size;
  }

  get subjectCount(): number {
    return this.#subjects.size;
  }

  /** Row of a template, or -1. */
  rowOf(templateId: string): number {
    return this.#templates.find(templateId);
  }

  templateIdOf(row: number): string {
    return this.#templates.id(row);
  }

  /** Number of a subject, or -1. */
  subjectOf(subjectId: string): number {
    return this.#subjects.find(subjectId);
  }

  /** Number of the subject whose template is in a row, or -1 if the row is empty. */
  subjectOfRow(row: number): number {
    return this.#subjectOfRow.get(row);
  }

  subjectIdOf(subject: number): string {
    return this.#subjects.id(subject);
  }

  /** Uniform, the same in every process; 0..2^32-1. */
  subjectHashOf(subject: number): number {
    return this.#subjects.hash(subject);
  }

  /** Rows of a subject, newest first. */
  *rowsOf(subject: number): Generator<number> {
    for (let row = this.#firstRow.get(subject); row !== NONE; row = this.#nextRow.get(row)) yield row;
  }

  /** Numbers of all subjects. */
  *subjects(): Generator<number> {
    for (let subject = 0; subject < this.#subjectLimit; subject++) {
      if (this.#firstRow.get(subject) !== NONE) yield subject;
    }
  }

  /** The template id must be new and the row empty. @returns the subject's number. */
  add(row: number, templateId: string, subjectId: string): number {
    const known = this.#subjects.find(subjectId);
    const subject = known === NONE ? this.#newSubject(subjectId) : known;
    this.#templates.add(templateId, row);
    this.#subjectOfRow.set(row, subject);
    this.#nextRow.set(row, this.#firstRow.get(subject));
    this.#firstRow.set(subject, row);
    return subject;
  }

  /** @returns the number of the subject, and whether this was its last template: the number is then free. */
  remove(row: number): { readonly subject: number; readonly isGone: boolean } {
    const subject = this.#subjectOfRow.get(row);
    this.#relink(row, this.#nextRow.get(row));
    this.#subjectOfRow.set(row, NONE);
    this.#templates.remove(row);
    const isGone = this.#firstRow.get(subject) === NONE;
    if (isGone) {
      this.#subjects.remove(subject);
      this.#freeSubjects.push(subject);
    }
    return { subject, isGone };
  }

  /** Move what is in one row to an empty one. */
  move(from: number, to: number): void {
    this.#templates.move(from, to);
    this.#relink(from, to);
    this.#nextRow.set(to, this.#nextRow.get(from));
    this.#subjectOfRow.set(to, this.#subjectOfRow.get(from));
    this.#subjectOfRow.set(from, NONE);
  }

  #newSubject(subjectId: string): number {
    const subject = this.#freeSubjects.pop() ?? this.#subjectLimit++;
    this.#subjects.add(subjectId, subject);
    return subject;
  }

  /** Let whatever points at a row point at another. */
  #relink(row: number, other: number): void {
    const subject = this.#subjectOfRow.get(row);
    let previous = this.#firstRow.get(subject);
    if (previous === row) {
      this.#firstRow.set(subject, other);
      return;
    }
    while (this.#nextRow.get(previous) !== row) previous = this.#nextRow.get(previous);
    this.#nextRow.set(previous, other);
  }
}
