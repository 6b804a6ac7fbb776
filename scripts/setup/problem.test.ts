import { expect, it } from 'vitest';
import { explain } from './problem.mjs';

const context = { doing: 'Installing packages', folder: '/srv/mien' };

it.each([
  ['offline', 'npm error code ENOTFOUND\nnpm error network request to https://registry failed', /internet/],
  ['behind a refusing proxy', 'npm error code E403', /proxy/],
  ['a full disk', 'npm error code ENOSPC\nnpm error nospc no space left on device', /disk is full/],
  [
    'no permission',
    "npm error code EACCES\nnpm error path '/srv/mien/node_modules'",
    /may not write in \/srv\/mien/,
  ],
  ['a damaged download', 'npm error code EINTEGRITY', /differs/],
  ['a stale lock file', 'npm error code EUSAGE', /npm install/],
])('explains %s in one sentence', (_, output, expected) => {
  const sentence = explain(output, context);
  expect(sentence).toMatch(expected);
  expect(sentence.trim().split('\n')).toHaveLength(1);
});

it('points at the output when the cause is not known', () => {
  expect(explain('segmentation fault', context)).toBe('Installing packages failed; the lines above say why.');
});
