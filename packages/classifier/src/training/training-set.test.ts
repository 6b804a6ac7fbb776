import { DimensionMismatchError } from '@mien/biometrics';
import { syntheticIdentities } from '@mien/testkit';
import { expect, it } from 'vitest';
import { TooFewSubjectsError, TooFewTemplatesError, TooManyTemplatesError } from '../errors.js';
import { prepareTrainingSet } from './training-set.js';

const people = (subjects: number, templatesPerSubject: number, dimension = 8) =>
  syntheticIdentities({ subjects, templatesPerSubject, dimension, spread: 0.5, seed: 3 });

it('numbers people by their ids, in whatever order their templates come', () => {
  const samples = people(4, 2);
  const { subjectIds, subjectOf } = prepareTrainingSet([...samples].reverse());
  expect(subjectIds).toEqual(['subject-0000', 'subject-0001', 'subject-0002', 'subject-0003']);
  expect([...subjectOf]).toEqual([3, 3, 2, 2, 1, 1, 0, 0]);
});

it('drops a copy of a template, which would be tested against itself', () => {
  const samples = people(3, 2);
  const { embeddings, duplicates } = prepareTrainingSet([...samples, samples[0]!, samples[0]!]);
  expect(embeddings).toHaveLength(6);
  expect(duplicates).toBe(2);
});

it('names two people who were enrolled with the same picture', () => {
  const samples = people(3, 2);
  const copied = { subjectId: samples[5]!.subjectId, embedding: samples[0]!.embedding };
  const { sharedTemplates, duplicates } = prepareTrainingSet([...samples, copied]);
  expect(sharedTemplates).toEqual([['subject-0000', 'subject-0002']]);
  expect(duplicates).toBe(0);
});

it.each([0, 1, 2])('refuses %i people and says what to do instead', (subjects) => {
  const attempt = () => prepareTrainingSet(people(subjects, 3));
  expect(attempt).toThrow(TooFewSubjectsError);
  expect(attempt).toThrow(/Enroll more, or stay with nearest-template search/);
});

it('refuses people of whom only one has a second template', () => {
  const attempt = () => prepareTrainingSet([...people(4, 1), ...people(1, 2)]);
  expect(attempt).toThrow(TooFewTemplatesError);
});

it('refuses copies posing as second templates', () => {
  const once = people(4, 1);
  expect(() => prepareTrainingSet([...once, ...once])).toThrow(TooFewTemplatesError);
});

it('refuses embeddings of two embedders', () => {
  expect(() => prepareTrainingSet([...people(3, 2, 8), ...people(3, 2, 16)])).toThrow(DimensionMismatchError);
});

it('refuses more templates than their comparisons fit in memory', () => {
  expect(() => prepareTrainingSet(people(6001, 2, 2))).toThrow(TooManyTemplatesError);
});
