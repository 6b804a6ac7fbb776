import type { Reason } from './explanation.js';
import type { Mark } from './facts.js';

/** The newest mark that was not undone and waits for nobody; equal instants in the order of their ids. */
export function effectiveMark(marks: readonly Mark[], asOf: Date): Mark | undefined {
  return inOrder(marks, asOf)
    .filter((mark) => !isUndone(mark, asOf))
    .findLast(({ approval }) => approval === 'not-needed' || approval === 'approved');
}

/** Marks that change nothing, and why. */
export function idleMarks(marks: readonly Mark[], asOf: Date): readonly Reason[] {
  return inOrder(marks, asOf).flatMap((mark): Reason[] => {
    if (isUndone(mark, asOf)) return [{ code: 'mark-undone', mark }];
    if (mark.approval === 'waiting') return [{ code: 'mark-waiting', mark }];
    return mark.approval === 'refused' ? [{ code: 'mark-refused', mark }] : [];
  });
}

const isUndone = ({ undoneAt }: Mark, asOf: Date): boolean => undoneAt !== undefined && undoneAt <= asOf;

const inOrder = (marks: readonly Mark[], asOf: Date): readonly Mark[] =>
  marks.filter(({ at }) => at <= asOf).sort((a, b) => +a.at - +b.at || (a.id < b.id ? -1 : 1));
