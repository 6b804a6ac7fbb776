import { compare } from '@mien/biometrics';
import { expect, it } from 'vitest';
import { syntheticIdentities } from './synthetic-identities.js';

const people = syntheticIdentities({
  subjects: 20,
  templatesPerSubject: 2,
  dimension: 512,
  spread: 0.5,
  seed: 7,
});
const scores = people.flatMap((probe, i) =>
  people.slice(i + 1).map((other) => ({
    mated: probe.subjectId === other.subjectId,
    score: compare(probe.embedding, other.embedding),
  })),
);

it('keeps templates of one subject far closer than templates of two', () => {
  expect(Math.min(...scores.filter((pair) => pair.mated).map((pair) => pair.score))).toBeGreaterThan(0.7);
  expect(Math.max(...scores.filter((pair) => !pair.mated).map((pair) => pair.score))).toBeLessThan(0.3);
});

it('makes the same people from the same seed', () => {
  const again = syntheticIdentities({
    subjects: 20,
    templatesPerSubject: 2,
    dimension: 512,
    spread: 0.5,
    seed: 7,
  });
  expect(again).toEqual(people);
});
