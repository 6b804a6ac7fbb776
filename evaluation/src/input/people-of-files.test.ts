import { expect, it } from 'vitest';
import { EvaluationInputError } from '../errors.js';
import { peopleOfFiles } from './people-of-files.js';

const pair = (fileA: string, fileB: string, mated: boolean) => ({
  fileA,
  fileB,
  mated,
  fold: '',
  group: '',
  line: 2,
});

it('takes the folder for the person', () => {
  const people = peopleOfFiles(['ann/1.jpg', 'ann/more/2.jpg', 'bob/1.jpg'], []);
  expect([...people.values()]).toEqual(['ann', 'ann', 'bob']);
});

it('joins loose pictures by their mated pairs', () => {
  const people = peopleOfFiles(
    ['1.jpg', '2.jpg', '3.jpg', '4.jpg'],
    [pair('1.jpg', '2.jpg', true), pair('2.jpg', '3.jpg', true), pair('3.jpg', '4.jpg', false)],
  );
  expect(people.get('1.jpg')).toBe(people.get('3.jpg'));
  expect(people.get('4.jpg')).not.toBe(people.get('3.jpg'));
});

it('refuses labels that contradict the folders or each other', () => {
  expect(() => peopleOfFiles(['ann/1.jpg', 'bob/1.jpg'], [pair('ann/1.jpg', 'bob/1.jpg', true)])).toThrow(
    EvaluationInputError,
  );
  expect(() => peopleOfFiles(['ann/1.jpg', 'ann/2.jpg'], [pair('ann/1.jpg', 'ann/2.jpg', false)])).toThrow(
    'Line 2',
  );
});
