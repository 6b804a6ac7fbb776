import { expect, it } from 'vitest';
import { followSight, type Guide, retakePose, skipPose, startGuide } from './guide.js';
import type { Sight } from './sight.js';
import { aFace, aSight } from './testing/a-sight.js';

const good = aSight(aFace());
const left = aSight(aFace({ yawDeg: 22 }));

/** Show sights one after the other, `stepMs` apart, and list what was captured when. */
function play(guide: Guide, sights: readonly Sight[], stepMs = 100) {
  const captures: { pose: string; atMs: number }[] = [];
  let now = guide;
  let atMs = 0;
  for (const sight of sights) {
    atMs += stepMs;
    const step = followSight(now, sight, atMs);
    now = step.guide;
    if (step.capture) captures.push({ pose: step.capture, atMs });
  }
  return { guide: now, captures };
}

const repeat = (sight: Sight, times: number): Sight[] => Array.from({ length: times }, () => sight);

it('captures a pose by itself once it was held still', () => {
  const { captures, guide } = play(startGuide(['front']), repeat(good, 20));
  expect(captures).toEqual([{ pose: 'front', atMs: 900 }]);
  expect(guide.wanted).toEqual([]);
});

it('does not capture while the person corrects something', () => {
  const restless = Array.from({ length: 30 }, (_, n) => (n % 4 === 3 ? aSight(aFace({ x: 200 })) : good));
  expect(play(startGuide(['front']), restless).captures).toEqual([]);
});

it('wants several looks even of a slow computer', () => {
  const { captures } = play(startGuide(['front']), repeat(good, 3), 2_000);
  expect(captures).toEqual([]);
  expect(play(startGuide(['front']), repeat(good, 4), 2_000).captures).toHaveLength(1);
});

it('goes on to the next pose after a pause', () => {
  const { captures } = play(startGuide(['front', 'left']), [...repeat(good, 12), ...repeat(left, 20)]);
  expect(captures.map(({ pose }) => pose)).toEqual(['front', 'left']);
  expect(captures[1]!.atMs - captures[0]!.atMs).toBeGreaterThanOrEqual(900 + 650);
});

it('shows how far holding still has come', () => {
  const { guide } = play(startGuide(['front']), repeat(good, 5));
  expect(guide.hint).toBe('ready');
  expect(guide.held).toBeGreaterThan(0.3);
  expect(guide.held).toBeLessThan(1);
});

it('leaves a pose out, and asks for one again before the others', () => {
  const skipped = skipPose(startGuide(['front', 'left', 'right']));
  expect(skipped.wanted).toEqual(['left', 'right']);
  expect(retakePose(skipped, 'front').wanted).toEqual(['front', 'left', 'right']);
  expect(retakePose(skipped, 'right').wanted).toEqual(['right', 'left']);
});

it('captures nothing when nothing is wanted', () => {
  expect(play(startGuide([]), repeat(good, 20)).captures).toEqual([]);
});
