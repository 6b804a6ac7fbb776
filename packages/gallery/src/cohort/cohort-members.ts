import type { TemplateDirectory } from '../store/template-index.js';

/** Which people form the cohort: those whose ids hash lowest. The same people give the same cohort in any order. */
export interface CohortMembers {
  readonly size: number;
  slotOf(subject: number): number | undefined;
  /** A subject is there, new or known. @returns its slot, or undefined if it is not in the cohort. */
  admit(subject: number): number | undefined;
  /** A subject is gone. Its slot is filled by the last one; another person may join at the end. */
  drop(
    subject: number,
  ): { readonly slot: number; readonly last: number; readonly joined?: number } | undefined;
}

type People = Pick<TemplateDirectory, 'subjects' | 'subjectHashOf'>;

/**
 * Keep the `capacity` people with the lowest hashes: a uniform sample, steady under insert and delete.
 *
 * @see Cohen and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007.
 */
export function createCohortMembers(people: People, capacity: number): CohortMembers {
  const slots = new Map<number, number>();
  const hashes: number[] = [];
  const subjects: number[] = [];
  /** Slot of the highest hash while it is known. */
  let highest: number | undefined;

  const place = (slot: number, subject: number) => {
    if (subjects[slot] !== undefined) slots.delete(subjects[slot]);
    slots.set(subject, slot);
    subjects[slot] = subject;
    hashes[slot] = people.subjectHashOf(subject);
    highest = undefined;
    return slot;
  };
  const findHighest = () => {
    let slot = 0;
    for (let i = 1; i < hashes.length; i++) if (hashes[i]! > hashes[slot]!) slot = i;
    return slot;
  };
  const lowestOutside = () => {
    let lowest: number | undefined;
    for (const subject of people.subjects()) {
      if (slots.has(subject)) continue;
      if (lowest === undefined || people.subjectHashOf(subject) < people.subjectHashOf(lowest))
        lowest = subject;
    }
    return lowest;
  };

  return {
    get size() {
      return subjects.length;
    },
    slotOf: (subject) => slots.get(subject),
    admit(subject) {
      const known = slots.get(subject);
      if (known !== undefined) return known;
      if (subjects.length < capacity) return place(subjects.length, subject);
      highest ??= findHighest();
      const slot = highest;
      return people.subjectHashOf(subject) < hashes[slot]! ? place(slot, subject) : undefined;
    },
    drop(subject) {
      const slot = slots.get(subject);
      if (slot === undefined) return undefined;
      const wasFull = subjects.length === capacity;
      const last = subjects.length - 1;
      slots.delete(subject);
      highest = undefined;
      const [lastSubject, lastHash] = [subjects.pop()!, hashes.pop()!];
      if (slot !== last) {
        subjects[slot] = lastSubject;
        hashes[slot] = lastHash;
        slots.set(lastSubject, slot);
      }
      const joined = wasFull ? lowestOutside() : undefined;
      if (joined !== undefined) place(last, joined);
      return joined === undefined ? { slot, last } : { slot, last, joined };
    },
  };
}
