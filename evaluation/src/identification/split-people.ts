import { type FaceSet, facesByPerson } from '../scores/face-set.js';

export interface EnrolledPerson {
  readonly person: number;
  /** Faces that become templates. */
  readonly templates: readonly number[];
}

/** One way to split a set: who is enrolled with which faces, and which faces are searched for. */
export interface Split {
  readonly enrolled: readonly EnrolledPerson[];
  /** Faces of enrolled people that are no templates. */
  readonly matedProbes: readonly number[];
  /** Faces of people who are left out of the gallery. */
  readonly nonMatedProbes: readonly number[];
}

/**
 * Split a set as many times as there are rounds, so that everybody is left out of the gallery once.
 *
 * @param templates First faces of an enrolled person that become templates; at least one face is kept as a probe where a
 *   person has several.
 * @param maxProbes Probes of one person at most, so that nobody with many pictures is the result.
 */
export function splitPeople(
  set: FaceSet,
  options: { readonly rounds: number; readonly templates: number; readonly maxProbes: number },
): readonly Split[] {
  const people = facesByPerson(set);
  return Array.from({ length: options.rounds }, (_, round) => {
    const enrolled: EnrolledPerson[] = [];
    const matedProbes: number[] = [];
    const nonMatedProbes: number[] = [];
    for (const [person, faces] of people.entries()) {
      if (person % options.rounds === round) {
        nonMatedProbes.push(...faces.slice(0, options.maxProbes));
        continue;
      }
      const count = Math.max(1, Math.min(options.templates, faces.length - 1));
      enrolled.push({ person, templates: faces.slice(0, count) });
      matedProbes.push(...faces.slice(count, count + options.maxProbes));
    }
    return { enrolled, matedProbes, nonMatedProbes };
  });
}
