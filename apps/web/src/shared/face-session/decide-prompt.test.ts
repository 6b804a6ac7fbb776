import type { FaceSessionProgress } from '@mien/contracts';
import { describe, expect, it } from 'vitest';
import { decidePrompt } from './decide-prompt.js';

const progress = (part: Partial<FaceSessionProgress>): FaceSessionProgress => ({
  type: 'progress',
  stepIndex: 0,
  steps: 3,
  phase: 'find-face',
  ...part,
});

describe('a person in a face session', () => {
  it.each([
    { when: 'nothing is known yet', seen: undefined, told: { kind: 'connecting' } },
    { when: 'no face is found', seen: progress({}), told: { kind: 'hint', hint: 'no-face' } },
    {
      when: 'the face is too far away',
      seen: progress({ hint: 'move-closer' }),
      told: { kind: 'hint', hint: 'move-closer' },
    },
    {
      when: 'the first task is to come',
      seen: progress({ phase: 'hold-still', hint: 'hold-still' }),
      told: { kind: 'hold-still', isBetweenSteps: false },
    },
    {
      when: 'a task is done and the next is to come',
      seen: progress({ phase: 'hold-still', stepIndex: 1 }),
      told: { kind: 'hold-still', isBetweenSteps: true },
    },
    {
      when: 'they move before they are asked',
      seen: progress({ phase: 'hold-still', hint: 'too-early' }),
      told: { kind: 'hint', hint: 'too-early' },
    },
    {
      when: 'a task is asked',
      seen: progress({ phase: 'act', action: 'turn-left' }),
      told: { kind: 'action', action: 'turn-left' },
    },
    {
      when: 'they turn to the other side',
      seen: progress({ phase: 'act', action: 'turn-left', hint: 'other-way' }),
      told: { kind: 'action', action: 'turn-left', hint: 'other-way' },
    },
    { when: 'all is done', seen: progress({ phase: 'done' }), told: { kind: 'checking' } },
    { when: 'it is over', seen: progress({ phase: 'ended' }), told: { kind: 'checking' } },
  ] as const)('is told one thing when $when', ({ seen, told }) => {
    expect(decidePrompt(seen)).toEqual(told);
  });
});
