import type { Gallery } from '@mien/gallery';
import { pictureProblem } from '../output/picture-problem.js';
import { rejectSentence } from '../output/reject-sentences.js';
import { analyzePictures, type PictureAnalyzer } from '../pictures/analyze-pictures.js';
import { asStream } from '../pictures/as-stream.js';
import { picturesBelow } from '../pictures/find-pictures.js';
import { type EnrollmentPolicy, enrollPicture } from './enroll-picture.js';
import type { PersonFolder } from './list-people.js';

export interface EnrollmentReport {
  readonly enrolled: number;
  readonly alreadyThere: number;
  /** Pictures that gave no template, each with the reason as a sentence. */
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  /** Templates that look like somebody else who is enrolled. */
  readonly duplicates: readonly {
    readonly path: string;
    readonly subjectId: string;
    readonly alsoLike: string;
  }[];
  /** People of the folder who have no template in the gallery. */
  readonly withoutTemplate: readonly string[];
}

interface EnrollmentWork {
  readonly engine: PictureAnalyzer;
  readonly gallery: Gallery;
  readonly people: readonly PersonFolder[];
  readonly policy: EnrollmentPolicy;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

async function listPictures(people: readonly PersonFolder[]): Promise<ReadonlyMap<string, string>> {
  const subjectOf = new Map<string, string>();
  for (const { subjectId, folder } of people) {
    for await (const path of picturesBelow(folder)) subjectOf.set(path, subjectId);
  }
  return subjectOf;
}

/** Enroll every picture of every person; pictures are inserted in order, so that the report is the same each time. */
export async function enrollFolders(work: EnrollmentWork): Promise<EnrollmentReport> {
  const { engine, gallery, people, policy, signal, onProgress } = work;
  const subjectOf = await listPictures(people);
  const skipped: { path: string; why: string }[] = [];
  const duplicates: EnrollmentReport['duplicates'][number][] = [];
  const counts = { enrolled: 0, 'already-there': 0 };
  let done = 0;
  onProgress(done, subjectOf.size);

  for await (const picture of analyzePictures(
    engine,
    asStream([...subjectOf.keys()]),
    { pad: false },
    signal,
  )) {
    const { path } = picture;
    const subjectId = subjectOf.get(path) ?? '';
    if (picture.kind !== 'analyzed') skipped.push({ path, why: pictureProblem(picture) });
    else {
      const outcome = await enrollPicture(gallery, subjectId, picture.analysis, policy);
      if (outcome.kind === 'skipped') skipped.push({ path, why: rejectSentence(outcome.reason) });
      else counts[outcome.kind]++;
      if (outcome.kind === 'enrolled' && outcome.alsoLikeSubjectId !== undefined) {
        duplicates.push({ path, subjectId, alsoLike: outcome.alsoLikeSubjectId });
      }
    }
    onProgress(++done, subjectOf.size);
  }
  const withoutTemplate = people.map(({ subjectId }) => subjectId).filter((subject) => !gallery.has(subject));
  return {
    enrolled: counts.enrolled,
    alreadyThere: counts['already-there'],
    skipped,
    duplicates,
    withoutTemplate,
  };
}
