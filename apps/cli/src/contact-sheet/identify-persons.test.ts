import { syntheticIdentities } from '@mien/testkit';
import { expect, it } from 'vitest';
import { aCalibration } from '../testing/calibration.js';
import { identifyPersons } from './identify-persons.js';

const faces = (subjects: number) => {
  const people = syntheticIdentities({
    subjects,
    templatesPerSubject: 3,
    dimension: 256,
    spread: 0.8,
    seed: 11,
  });
  return {
    people,
    embeddings: people.map(({ embedding }) => embedding),
    pictures: people.map((_, index) => index),
  };
};

it('normalizes by the other people when there are enough, and finds everybody', () => {
  const { embeddings, pictures, people } = faces(20);
  const { form, groups } = identifyPersons(embeddings, pictures, aCalibration(), 1e-3);
  expect(form).toBe('normalized');
  expect(groups).toHaveLength(20);
  for (const group of groups) expect(new Set(group.map((face) => people[face]?.subjectId)).size).toBe(1);
});

it('stays with stricter raw scores among few people', () => {
  const { embeddings, pictures } = faces(5);
  const { form, threshold, reviewThreshold } = identifyPersons(embeddings, pictures, aCalibration(), 1e-3);
  expect(form).toBe('raw');
  expect(threshold).toBeGreaterThan(reviewThreshold);
});
