import { expect, it } from 'vitest';
import { EvaluationInputError } from '../errors.js';
import { withScriptedEvaluation } from '../testing/scripted-evaluation.js';
import { readPairs } from './pairs-file.js';

const known = new Set(['a/1.jpg', 'a/2.jpg', 'b/1.jpg']);
const read = (text: string) =>
  withScriptedEvaluation(async (scene) => readPairs(await scene.writeText('pairs.csv', text), known));

it('reads pairs with and without fold and group, from any system', async () => {
  expect(await read('\ufefffile_a,file_b,same,fold,group\r\na/1.jpg,a/2.jpg,1,3,old\r\n')).toEqual([
    { fileA: 'a/1.jpg', fileB: 'a/2.jpg', mated: true, fold: '3', group: 'old', line: 2 },
  ]);
  expect(await read('file_a,file_b,same\na\\1.jpg, b/1.jpg ,0\n\n')).toEqual([
    { fileA: 'a/1.jpg', fileB: 'b/1.jpg', mated: false, fold: '', group: '', line: 2 },
  ]);
});

it.each([
  {
    wrong: 'no same column',
    text: 'file_a,file_b\na/1.jpg,a/2.jpg',
    says: 'line 1: the column same is missing',
  },
  {
    wrong: 'a label of its own',
    text: 'file_a,file_b,same\na/1.jpg,a/2.jpg,yes',
    says: 'line 2: same must be 1',
  },
  {
    wrong: 'a missing picture',
    text: 'file_a,file_b,same\na/1.jpg,a/2.jpg,1\na/1.jpg,c/9.jpg,0',
    says: 'line 3: file_b "c/9.jpg" is not in the picture folder',
  },
  { wrong: 'no pairs', text: 'file_a,file_b,same\n', says: 'has no pairs' },
  { wrong: 'a row that is too long', text: 'file_a,file_b,same\na,b,1,2', says: 'is not a CSV file' },
])('refuses a file with $wrong and says where', async ({ text, says }) => {
  await expect(read(text)).rejects.toThrow(EvaluationInputError);
  await expect(read(text)).rejects.toThrow(says);
});

it('refuses a file that is not there', async () => {
  await expect(readPairs('/nowhere/pairs.csv', known)).rejects.toThrow('Cannot read the pairs file');
});
