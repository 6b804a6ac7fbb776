import { GrowingIntegers } from './growing-integers.js';
import { IdTable } from './id-table.js';

const NONE = -1;

/** What may be asked of a `TemplateIndex` by those who do not change it. */
export type TemplateDirectory = Omit<TemplateIndex, 'add' | 'remove' | 'move'>;

/**
 * Which row holds which template, and which rows are a subject's. Knows nothing of embeddings.
 *
 * The rows of one subject form a doubly linked list through two integers per row.
 */
export class TemplateIndex {
  readonly #templates = new IdTable();
  readonly #subjects = new IdTable();
  readonly #rowOfTemplate = new GrowingIntegers();
  readonly #templateOfRow = new GrowingIntegers();
  readonly #subjectOfRow = new GrowingIntegers();
  readonly #nextRow = new GrowingIntegers();
  readonly #previousRow = new GrowingIntegers();
  readonly #firstRow = new GrowingIntegers();

  get templateCount(): number {
    return this.#templates.size;
  }

  get subjectCount(): number {
    return this.#subjects.size;
  }

  /** Row of a template, or -1. */
  rowOf(templateId: string): number {
    const template = this.#templates.find(templateId);
    return template === NONE ? NONE : this.#rowOfTemplate.get(template);
  }

  templateIdOf(row: number): string {
    return this.#templates.id(this.#templateOfRow.get(row));
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
    for (let subject = 0; subject < this.#subjects.numberLimit; subject++) {
      if (this.#firstRow.get(subject) !== NONE) yield subject;
    }
  }

  /** The template id must be new and the row empty. @returns the subject's number. */
  add(row: number, templateId: string, subjectId: string): number {
    const template = this.#templates.add(templateId);
    const subject = this.#subjects.add(subjectId);
    this.#place(row, template, subject);
    this.#link(row, NONE, this.#firstRow.get(subject));
    return subject;
  }

  /** @returns the number of the subject, and whether this was its last template: the number is then free. */
  remove(row: number): { readonly subject: number; readonly isGone: boolean } {
    const [template, subject] = [this.#templateOfRow.get(row), this.#subjectOfRow.get(row)];
    this.#unlink(row);
    this.#rowOfTemplate.set(template, NONE);
    this.#clear(row);
    this.#templates.remove(template);
    const isGone = this.#firstRow.get(subject) === NONE;
    if (isGone) this.#subjects.remove(subject);
    return { subject, isGone };
  }

  /** Move what is in one row to an empty one. */
  move(from: number, to: number): void {
    this.#place(to, this.#templateOfRow.get(from), this.#subjectOfRow.get(from));
    this.#link(to, this.#previousRow.get(from), this.#nextRow.get(from));
    this.#clear(from);
  }

  #place(row: number, template: number, subject: number): void {
    this.#rowOfTemplate.set(template, row);
    this.#templateOfRow.set(row, template);
    this.#subjectOfRow.set(row, subject);
  }

  #clear(row: number): void {
    this.#subjectOfRow.set(row, NONE);
    this.#templateOfRow.set(row, NONE);
  }

  #link(row: number, previous: number, next: number): void {
    this.#previousRow.set(row, previous);
    this.#nextRow.set(row, next);
    if (next !== NONE) this.#previousRow.set(next, row);
    if (previous !== NONE) this.#nextRow.set(previous, row);
    else this.#firstRow.set(this.#subjectOfRow.get(row), row);
  }

  #unlink(row: number): void {
    const [previous, next] = [this.#previousRow.get(row), this.#nextRow.get(row)];
    if (next !== NONE) this.#previousRow.set(next, previous);
    if (previous !== NONE) this.#nextRow.set(previous, next);
    else this.#firstRow.set(this.#subjectOfRow.get(row), next);
  }
}
