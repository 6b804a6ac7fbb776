import type { Gallery } from '@mien/gallery';
import type { CommandContext } from '../command-host.js';
import { counted } from '../output/format.js';
import type { EnrollmentReport } from './enroll-folders.js';

interface Enrollment {
  readonly path: string;
  readonly packId: string;
  readonly gallery: Gallery;
  readonly report: EnrollmentReport;
}

/** Say who was enrolled, who was not and why, and what the gallery holds now. */
export function printEnrollment(
  { answer, terminal }: CommandContext,
  { path, packId, gallery, report }: Enrollment,
): void {
  const { subjectCount, templateCount } = gallery;
  if (answer) {
    answer.print({ gallery: path, pack: packId, people: subjectCount, templates: templateCount, ...report });
    return;
  }
  for (const { path: picture, why } of report.skipped) terminal.out(`Skipped ${picture}: ${why}\n`);
  for (const person of report.withoutTemplate) terminal.out(`Not enrolled, no usable picture: ${person}\n`);
  for (const { subjectId, alsoLike, path: picture } of report.duplicates) {
    terminal.out(`Warning: ${picture} of ${subjectId} looks like ${alsoLike}, already enrolled.\n`);
  }
  const added = `${counted(report.enrolled, 'template')} added, ${report.alreadyThere} already there`;
  terminal.out(`${added}; the gallery holds ${counted(subjectCount, 'person', 'people')}: ${path}\n`);
}
