import type { FileLine, FileOutcome } from '@mien/contracts';
import type { TimetableLine } from '../domain/read-timetable-line.js';
import { readTimetableLine } from '../domain/read-timetable-line.js';
import { type FoundNames, findNames, unknownOf } from './find-names.js';
import { planCourse } from './plan-course.js';
import type { Changing, CoursesContext } from './ports.js';
import { writeTimetableLine } from './write-timetable-line.js';

type Cells = Readonly<Record<string, string>>;

/** A line, or the first thing wrong with it. */
type Judged = { readonly about: string } & (
  | { readonly line: TimetableLine }
  | { readonly problem: Pick<FileLine, 'column' | 'reason'> }
);

function judge(cells: Cells, read: ReturnType<typeof readTimetableLine>, names: FoundNames): Judged {
  const about = cells.course ?? '';
  if (read.kind === 'invalid') return { about, problem: read.problem };
  const problem = unknownOf(read.value, names);
  return problem ? { about, problem } : { about, line: read.value };
}

const asInvalid = (one: Judged, number: number): FileLine[] =>
  'problem' in one ? [{ number, about: one.about, verdict: 'invalid', ...one.problem }] : [];

/** Thrown to take back what a rehearsal has written. */
class Rehearsed extends Error {}

/**
 * Make courses and weekly times as the lines of a file say: all of them, or none when a line is wrong.
 *
 * Sessions are planned course by course afterwards; what an interrupted request leaves is planned with the next day's.
 */
export async function importTimetable(
  { database, audit, clock, newId }: CoursesContext,
  { principal, origin }: Changing,
  lines: readonly Cells[],
  rehearse: boolean,
): Promise<FileOutcome> {
  const { organizationId } = principal;
  const now = clock.now();
  const reads = lines.map(readTimetableLine);
  const courseIds = new Set<string>();
  const outcome: FileLine[] = [];
  await database
    .inOrganization(organizationId, async (tx) => {
      const names = await findNames(
        tx,
        reads.flatMap((read) => (read.kind === 'read' ? [read.value] : [])),
      );
      const judged = reads.map((read, index) => judge(lines[index] ?? {}, read, names));
      const invalid = judged.flatMap((one, index) => asInvalid(one, index + 2));
      outcome.push(...invalid);
      if (invalid.length > 0) return;
      for (const [index, one] of judged.entries()) {
        if (!('line' in one)) continue;
        const made = await writeTimetableLine(tx, { organizationId, now, newId, names }, one.line);
        if (made.verdict !== 'unchanged') courseIds.add(made.courseId);
        outcome.push({ number: index + 2, about: one.about, verdict: made.verdict });
      }
      if (rehearse) throw new Rehearsed();
      await audit.record(tx, {
        actor: principal,
        origin,
        action: 'timetable.import',
        resource: `organization:${organizationId}`,
        metadata: { lines: lines.length, courses: courseIds.size },
      });
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
  const isApplied = !rehearse && outcome.length > 0 && outcome.every(({ verdict }) => verdict !== 'invalid');
  for (const courseId of isApplied ? courseIds : []) {
    await database.inOrganization(organizationId, (tx) => planCourse(tx, { courseId, now, newId }));
  }
  return { isApplied, lines: outcome };
}
