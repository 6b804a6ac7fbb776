import { expect, it } from 'vitest';
import { refusalKeys } from './refusal-keys.js';

const sentences = new Set(['finding.depth.parallax', 'check.replay', 'check.attack', 'check.quality']);
const has = (key: string) => sentences.has(key);

it('says first what surely failed, and each thing once', () => {
  const evidence = [
    { check: 'challenge', outcome: 'pass', code: 'challenge.steps' },
    { check: 'depth', outcome: 'unsure', code: 'depth.parallax' },
    { check: 'replay', outcome: 'fail', code: 'replay.cuts' },
    { check: 'replay', outcome: 'fail', code: 'replay.still-frames' },
  ] as const;
  expect(refusalKeys({ evidence: [...evidence] }, has)).toEqual(['check.replay', 'finding.depth.parallax']);
});

it('leaves out what it has no words for', () => {
  const evidence = [{ check: 'moon', outcome: 'fail', code: 'moon.full' } as const];
  expect(refusalKeys({ evidence }, has)).toEqual([]);
});
