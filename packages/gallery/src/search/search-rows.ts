import type { Embedding } from '@mien/biometrics';
import { LOWEST_SCORE } from '../../assembly/kernel-layout.js';
import { SearchNotExactError } from '../errors.js';
import type { Candidate } from '../gallery-types.js';
import type { ScanHits, ScanJob } from '../kernel/job-area.js';
import { quantizeProbe } from '../kernel/quantize.js';
import type { TemplateRows } from '../store/template-rows.js';
import { bestSubjects, type ScoredSubject } from './best-subjects.js';
import type { Scanner } from './scanner.js';

export interface RowSearch {
  readonly probe: Embedding;
  readonly limit: number;
  /** Subject ids to consider; everybody if undefined. */
  readonly roster?: ReadonlySet<string>;
}

/** Up to this many rows are scanned on the calling thread: 0.3 ms, about what waking threads risks. */
export const ROWS_SCANNED_HERE = 16_384;
/** Up to this many rows of a roster are scored one by one instead of scanning everything: about a millisecond. */
const ROWS_SCORED_DIRECTLY = 256;
/** Scans that a change of the gallery may spoil before one runs on this thread, where nothing can change. */
const ATTEMPTS_ON_THREADS = 3;

/**
 * Find the best subjects, exactly.
 *
 * The scan gives a threshold that the `limit` best subjects reach and every row that may reach it. The templates may
 * change while threads scan, so the answer is checked against the threshold with exact scores of the present
 * templates, and found anew if it fails.
 *
 * @throws {SearchNotExactError} if the check fails although nothing changed.
 */
export async function searchRows(
  rows: TemplateRows,
  scanner: Scanner,
  search: RowSearch,
  useThreads: boolean,
): Promise<readonly Candidate[]> {
  const direct = rosterRows(rows, search.roster);
  if (direct !== undefined) return toCandidates(rows, search, scoreRows(rows, search, direct));

  const probe = quantizeProbe(search.probe);
  const job = (): ScanJob => {
    const roster = search.roster === undefined ? {} : { roster: rosterSubjects(rows, search.roster) };
    return { probe, limit: search.limit, rowCount: rows.rowCount, ...roster };
  };
  if (useThreads && rows.rowCount > ROWS_SCANNED_HERE) {
    for (let attempt = 0; attempt < ATTEMPTS_ON_THREADS; attempt++) {
      const release = rows.hold();
      try {
        const found = exactAnswer(rows, search, await scanner.scanOnThreads(job()));
        if (found !== undefined) return found;
      } finally {
        release();
      }
    }
  }
  const found = exactAnswer(rows, search, scanner.scanHere(job()));
  if (found === undefined) throw new SearchNotExactError();
  return found;
}

/** @returns undefined if the hits cannot be all there is. */
function exactAnswer(
  rows: TemplateRows,
  search: RowSearch,
  scan: ScanHits | undefined,
): readonly Candidate[] | undefined {
  if (scan === undefined) return toCandidates(rows, search, scoreRows(rows, search, allRows(rows)));
  const found = scoreRows(rows, search, hitRows(scan));
  const last = found[search.limit - 1];
  const isComplete = scan.threshold <= LOWEST_SCORE || (last !== undefined && last.score >= scan.threshold);
  return isComplete ? toCandidates(rows, search, found) : undefined;
}

function toCandidates(
  rows: TemplateRows,
  { probe }: RowSearch,
  found: readonly ScoredSubject[],
): readonly Candidate[] {
  return found.map(({ subject, row }) => ({
    subjectId: rows.index.subjectIdOf(subject),
    templateId: rows.index.templateIdOf(row),
    score: rows.similarity(row, probe),
  }));
}

function scoreRows(
  rows: TemplateRows,
  search: RowSearch,
  candidates: Iterable<number>,
): readonly ScoredSubject[] {
  return bestSubjects(scoresOf(rows, search, candidates), search.limit, (row) =>
    rows.index.templateIdOf(row),
  );
}

function* scoresOf(rows: TemplateRows, { probe, roster }: RowSearch, candidates: Iterable<number>) {
  for (const row of candidates) {
    const subject = rows.index.subjectOfRow(row);
    if (subject === -1) continue;
    if (roster !== undefined && !roster.has(rows.index.subjectIdOf(subject))) continue;
    yield { subject, row, score: rows.score(row, probe) };
  }
}

function* hitRows({ hits }: ScanHits): Generator<number> {
  for (const { row } of hits) yield row;
}

function* allRows({ rowCount }: TemplateRows): Generator<number> {
  for (let row = 0; row < rowCount; row++) yield row;
}

function* rosterSubjects({ index }: TemplateRows, roster: ReadonlySet<string>): Generator<number> {
  for (const subjectId of roster) {
    const subject = index.subjectOf(subjectId);
    if (subject !== -1) yield subject;
  }
}

/** @returns undefined if the roster, or the lack of one, makes a scan the quicker way. */
function rosterRows(rows: TemplateRows, roster: ReadonlySet<string> | undefined): number[] | undefined {
  if (roster === undefined || roster.size > ROWS_SCORED_DIRECTLY) return undefined;
  const found: number[] = [];
  for (const subject of rosterSubjects(rows, roster)) {
    for (const row of rows.index.rowsOf(subject)) found.push(row);
    if (found.length > ROWS_SCORED_DIRECTLY) return undefined;
  }
  return found;
}
