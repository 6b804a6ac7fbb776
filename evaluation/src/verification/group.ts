import type { ScoreForm } from '@mien/biometrics';
import { type FailureToAcquire, measurePictures } from '../acquire/measure-pictures.js';
import { EvaluationInputError } from '../errors.js';
import type { EvaluationContext } from '../evaluation-context.js';
import { type Pair, readPairs } from '../input/pairs-file.js';
import { peopleOfFiles } from '../input/people-of-files.js';
import { listPictures } from '../input/picture-folder.js';
import { type CrossComparisons, compareAll } from '../scores/cross-comparisons.js';
import { toFaceSet } from '../scores/face-set.js';
import { createFaceScorer, type FaceScorer } from '../scores/score-faces.js';
import { type LabeledScore, labeledScores } from './labeled-scores.js';

export interface LabeledSet {
  readonly name: string;
  /** CSV file, see `readPairs`. */
  readonly pairs: string;
  /** Folder that the file's names are relative to. */
  readonly images: string;
}

/** All scores of a group of people, who make up an organization of their own. */
export interface Group {
  readonly name: string;
  readonly pictures: number;
  readonly scorer: FaceScorer;
  readonly failures: readonly FailureToAcquire[];
  readonly failedPairs: number;
  readonly labeled: Readonly<Record<ScoreForm, readonly LabeledScore[]>>;
  readonly cross: Readonly<Record<ScoreForm, CrossComparisons>>;
}

/**
 * Measure a labeled set and score its pairs. A set with a `group` column makes one group for each of its values, after
 * the whole.
 *
 * Every picture of the folder is measured: those in no pair are people of the cohort and strangers to compare with.
 */
export async function measureGroups(context: EvaluationContext, set: LabeledSet): Promise<readonly Group[]> {
  const files = await listPictures(set.images);
  const pairs = await readPairs(set.pairs, new Set(files));
  const people = peopleOfFiles(files, pairs);
  const measured = await measurePictures(context, { name: set.name, folder: set.images, files }, 'identity');
  const groupNames = [...new Set(pairs.map((pair) => pair.group))].filter((name) => name !== '');
  const part = (name: string, ownFiles: readonly string[], ownPairs: readonly Pair[]) => {
    const own = new Set(ownFiles);
    const ownSet = { ...measured, name, files: ownFiles };
    const failures = measured.failures.filter((failure) => own.has(failure.file));
    return scoreGroup(
      context,
      createFaceScorer(toFaceSet(ownSet, people)),
      ownPairs,
      ownFiles.length,
      failures,
    );
  };
  const groups = [await part(set.name, files, pairs)];
  if (groupNames.length < 2) return groups;
  for (const name of groupNames) {
    const ownPairs = pairs.filter((pair) => pair.group === name);
    const ownFiles = [...new Set(ownPairs.flatMap((pair) => [pair.fileA, pair.fileB]))].sort();
    groups.push(await part(name, ownFiles, ownPairs));
  }
  return groups;
}

async function scoreGroup(
  context: EvaluationContext,
  scorer: FaceScorer,
  pairs: readonly Pair[],
  pictures: number,
  failures: readonly FailureToAcquire[],
): Promise<Group> {
  const { name } = scorer.set;
  const raw = labeledScores(scorer, pairs, 'raw');
  const normalized = labeledScores(scorer, pairs, 'normalized');
  for (const mated of [true, false]) {
    if (!raw.scores.some((score) => score.mated === mated)) {
      throw new EvaluationInputError(
        `${name} has no ${mated ? 'mated' : 'non-mated'} pair with usable faces.`,
      );
    }
  }
  return {
    name,
    pictures,
    scorer,
    failures,
    failedPairs: raw.failedPairs,
    labeled: { raw: raw.scores, normalized: normalized.scores },
    cross: await compareAll(scorer, context),
  };
}
