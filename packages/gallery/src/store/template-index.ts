import { createGrowingIntegers } from './growing-integers.js';
import { createIdTable } from './id-table.js';

/** Which row holds which template, and which rows are a subject's. Knows nothing of embeddings. */
export interface TemplateIndex {
  readonly templateCount: number;
  readonly subjectCount: number;
  /** Row of a template, or -1. */
  rowOf(templateId: string): number;
  templateIdOf(row: number): string;
  /** Uniform, the same in every process; 0..2^32-1. */
  templateHashOf(row: number): number;
  /** Number of a subject, or -1. */
  subjectOf(subjectId: string): number;
  subjectOfRow(row: number): number;
  subjectIdOf(subject: number): string;
  subjectHashOf(subject: number): number;
  /** Rows of a subject, newest first. */
  rowsOf(subject: number): Generator<number>;
  /** Numbers of all subjects. */
  subjects(): Generator<number>;
  /** The ids must be new and the row free. @returns the subject's number. */
  add(row: number, templateId: string, subjectId: string): number;
  /** @returns the number of the subject, and whether this was its last template: the number is then free. */
  remove(row: number): { readonly subject: number; readonly isGone: boolean };
  move(from: number, to: number): void;
}

const NONE = -1;

/** Rows of one subject form a doubly linked list through two integers per row. */
export function createTemplateIndex(): TemplateIndex {
  const templates = createIdTable();
  const subjects = createIdTable();
  const rowOfTemplate = createGrowingIntegers();
  const templateOfRow = createGrowingIntegers();
  const subjectOfRow = createGrowingIntegers();
  const nextRow = createGrowingIntegers();
  const previousRow = createGrowingIntegers();
  const firstRow = createGrowingIntegers();

  const link = (row: number, previous: number, next: number) => {
    previousRow.set(row, previous);
    nextRow.set(row, next);
    if (next !== NONE) previousRow.set(next, row);
    if (previous !== NONE) nextRow.set(previous, row);
    else firstRow.set(subjectOfRow.get(row), row);
  };
  const unlink = (row: number) => {
    const [previous, next] = [previousRow.get(row), nextRow.get(row)];
    if (next !== NONE) previousRow.set(next, previous);
    if (previous !== NONE) nextRow.set(previous, next);
    else firstRow.set(subjectOfRow.get(row), next);
  };

  return {
    get templateCount() {
      return templates.size;
    },
    get subjectCount() {
      return subjects.size;
    },
    rowOf(templateId) {
      const template = templates.find(templateId);
      return template === NONE ? NONE : rowOfTemplate.get(template);
    },
    templateIdOf: (row) => templates.id(templateOfRow.get(row)),
    templateHashOf: (row) => templates.hash(templateOfRow.get(row)),
    subjectOf: (subjectId) => subjects.find(subjectId),
    subjectOfRow: (row) => subjectOfRow.get(row),
    subjectIdOf: (subject) => subjects.id(subject),
    subjectHashOf: (subject) => subjects.hash(subject),
    *rowsOf(subject) {
      for (let row = firstRow.get(subject); row !== NONE; row = nextRow.get(row)) yield row;
    },
    *subjects() {
      for (let subject = 0; subject < subjects.capacityUsed; subject++) {
        if (firstRow.get(subject) !== NONE) yield subject;
      }
    },
    add(row, templateId, subjectId) {
      const template = templates.add(templateId);
      const subject = subjects.add(subjectId);
      rowOfTemplate.set(template, row);
      templateOfRow.set(row, template);
      subjectOfRow.set(row, subject);
      link(row, NONE, firstRow.get(subject));
      return subject;
    },
    remove(row) {
      const subject = subjectOfRow.get(row);
      unlink(row);
      const template = templateOfRow.get(row);
      rowOfTemplate.set(template, NONE);
      templateOfRow.set(row, NONE);
      subjectOfRow.set(row, NONE);
      templates.remove(template);
      const isGone = firstRow.get(subject) === NONE;
      if (isGone) subjects.remove(subject);
      return { subject, isGone };
    },
    move(from, to) {
      const [template, subject] = [templateOfRow.get(from), subjectOfRow.get(from)];
      const [previous, next] = [previousRow.get(from), nextRow.get(from)];
      subjectOfRow.set(to, subject);
      templateOfRow.set(to, template);
      rowOfTemplate.set(template, to);
      link(to, previous, next);
      subjectOfRow.set(from, NONE);
      templateOfRow.set(from, NONE);
    },
  };
}
