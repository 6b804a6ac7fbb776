/** The best template of one subject. */
export interface ScoredSubject {
  readonly subject: number;
  readonly row: number;
  readonly score: number;
}

/**
 * The best subjects by their best row, best first.
 *
 * @param scored Rows with exact scores, any order, several per subject.
 * @param templateIdOf Breaks ties, smaller first, so that equal scores come in the same order everywhere.
 */
export function bestSubjects(
  scored: Iterable<ScoredSubject>,
  limit: number,
  templateIdOf: (row: number) => string,
): readonly ScoredSubject[] {
  const isBefore = (a: ScoredSubject, b: ScoredSubject) =>
    a.score > b.score || (a.score === b.score && templateIdOf(a.row) < templateIdOf(b.row));

  const bySubject = new Map<number, ScoredSubject>();
  for (const row of scored) {
    const known = bySubject.get(row.subject);
    if (known === undefined || isBefore(row, known)) bySubject.set(row.subject, row);
  }
  return [...bySubject.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, limit);
}
