import { describe, expect, it } from 'vitest';
import { canResume, isUnderWay, shareDone } from './use-job.js';

describe('how far a job is', () => {
  it.each([
    ['is unknown before its size is', { state: 'running', done: 3 } as const, undefined],
    [
      'is unknown when there is nothing to count',
      { state: 'running', done: 0, total: 0 } as const,
      undefined,
    ],
    ['is the share of rows done', { state: 'running', done: 3, total: 12 } as const, 0.25],
    ['is all of it once it is done, whatever was counted', { state: 'done', done: 0, total: 0 } as const, 1],
    ['never exceeds all of it', { state: 'running', done: 13, total: 12 } as const, 1],
  ])('%s', (_, job, share) => {
    expect(shareDone(job)).toBe(share);
  });

  it.each([
    ['waiting', true, false],
    ['running', true, false],
    ['done', false, false],
    ['failed', false, true],
    ['cancelled', false, true],
  ] as const)('%s: under way %s, can go on %s', (state, underWay, resumable) => {
    expect(isUnderWay({ state })).toBe(underWay);
    expect(canResume({ state })).toBe(resumable);
  });
});
