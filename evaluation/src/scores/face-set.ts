import type { Embedding } from '@mien/biometrics';
import type { MeasuredSet } from '../acquire/measure-pictures.js';
import { EvaluationInputError } from '../errors.js';

/** The embeddings of a set of pictures and whose they are. Pictures without a usable face are not in it. */
export interface FaceSet {
  readonly name: string;
  readonly embeddings: readonly Embedding[];
  readonly files: readonly string[];
  /** Index into `people` for every embedding. */
  readonly personOf: Int32Array;
  readonly people: readonly string[];
  /** Index of the embedding of a file. */
  readonly indexOf: ReadonlyMap<string, number>;
}

/** @throws {EvaluationInputError} if fewer than two people have a usable face. */
export function toFaceSet(set: MeasuredSet, people: ReadonlyMap<string, string>): FaceSet {
  const embeddings: Embedding[] = [];
  const files: string[] = [];
  const owners: string[] = [];
  for (const file of set.files) {
    const measurement = set.measurements.get(file);
    if (measurement?.kind !== 'measured' || measurement.embedding === undefined) continue;
    embeddings.push(measurement.embedding);
    files.push(file);
    owners.push(people.get(file) ?? file);
  }
  const distinct = [...new Set(owners)];
  if (distinct.length < 2) {
    throw new EvaluationInputError(
      `${set.name} has ${distinct.length} people with a usable face; two are needed.`,
    );
  }
  const index = new Map(distinct.map((person, i) => [person, i]));
  return {
    name: set.name,
    embeddings,
    files,
    personOf: Int32Array.from(owners, (owner) => index.get(owner) ?? -1),
    people: distinct,
    indexOf: new Map(files.map((file, i) => [file, i])),
  };
}

/** Indices of the embeddings of every person, in order of the files. */
export function facesByPerson(set: FaceSet): readonly (readonly number[])[] {
  const faces: number[][] = set.people.map(() => []);
  for (const [i, person] of set.personOf.entries()) faces[person]?.push(i);
  return faces;
}
