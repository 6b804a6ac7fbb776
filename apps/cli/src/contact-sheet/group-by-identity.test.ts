import { syntheticIdentities } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { groupByIdentity } from './group-by-identity.js';
import { scoreFaces } from './score-faces.js';

const people = syntheticIdentities({
  subjects: 6,
  templatesPerSubject: 5,
  dimension: 128,
  spread: 0.6,
  seed: 3,
});
const scores = scoreFaces(people.map(({ embedding }) => embedding));
const ownPictures = people.map((_, index) => index);
const subjectsOf = (group: readonly number[]) => new Set(group.map((index) => people[index]?.subjectId));

describe('faces of several people', () => {
  it('are grouped by person', () => {
    const groups = groupByIdentity(scores, ownPictures, 0.5);
    expect(groups.map((group) => group.length)).toEqual([5, 5, 5, 5, 5, 5]);
    expect(groups.map((group) => subjectsOf(group).size)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('stay alone when nothing is alike enough', () => {
    expect(groupByIdentity(scores, ownPictures, 0.99)).toHaveLength(people.length);
  });

  it('never count two faces of one picture as one person', () => {
    const onePicture = people.map(() => 7);
    expect(groupByIdentity(scores, onePicture, -1)).toHaveLength(people.length);
  });

  it('are each in exactly one group', () => {
    const members = groupByIdentity(scores, ownPictures, 0.2).flat();
    expect(members.toSorted((a, b) => a - b)).toEqual(people.map((_, index) => index));
  });
});

it('makes no group of no faces', () => {
  expect(groupByIdentity(scoreFaces([]), [], 0.5)).toEqual([]);
});
