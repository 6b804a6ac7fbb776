import { syntheticIdentities } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { groupByIdentity } from './group-by-identity.js';

const people = syntheticIdentities({
  subjects: 6,
  templatesPerSubject: 5,
  dimension: 128,
  spread: 0.6,
  seed: 3,
});
const inOwnPictures = people.map(({ embedding }, index) => ({ embedding, picture: `picture-${index}` }));
const subjectsOf = (group: readonly number[]) => new Set(group.map((index) => people[index]?.subjectId));

describe('faces of several people', () => {
  it('are grouped by person', () => {
    const groups = groupByIdentity(inOwnPictures, 0.5);
    expect(groups.map((group) => group.length)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(groups.map((group) => subjectsOf(group).size)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('stay alone when nothing is alike enough', () => {
    expect(groupByIdentity(inOwnPictures, 0.99)).toHaveLength(people.length);
  });

  it('never count two faces of one picture as one person', () => {
    const onePicture = inOwnPictures.map((face) => ({ ...face, picture: 'all-together' }));
    expect(groupByIdentity(onePicture, -1)).toHaveLength(people.length);
  });

  it('are each in exactly one group', () => {
    const members = groupByIdentity(inOwnPictures, 0.2).flat();
    expect(members.toSorted((a, b) => a - b)).toEqual(people.map((_, index) => index));
  });
});

it('makes no group of no faces', () => {
  expect(groupByIdentity([], 0.5)).toEqual([]);
});
