import { describe, expect, it } from 'vitest';
import { maySend, type Pace, sizeOf, startPace, withAnswered, withNothingWaiting, withSent } from './pace.js';

/** Send and answer frames one after the other, each taking `roundTripMs`. */
function after(count: number, roundTripMs: number, from: Pace = startPace()): Pace {
  let pace = from;
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const sentAtMs = sequence * 1000;
    pace = withAnswered(withSent(pace, sequence, sentAtMs), sequence, sentAtMs + roundTripMs);
  }
  return pace;
}

describe('the pace of frames', () => {
  it('sends the first at once, and the next when the answer is there', () => {
    const first = startPace();
    expect(maySend(first, 0)).toBe(true);
    const sent = withSent(first, 1, 0);
    expect(maySend(sent, 50)).toBe(false);
    expect(maySend(withAnswered(sent, 1, 50), 50)).toBe(true);
  });

  it('sends one frame more when an answer is late, never a third', () => {
    const usual = after(5, 100);
    const sent = withSent(usual, 6, 10_000);
    expect(maySend(sent, 10_149)).toBe(false);
    expect(maySend(sent, 10_150)).toBe(true);
    const two = withSent(sent, 7, 10_150);
    expect(maySend(two, 11_500)).toBe(false);
  });

  it('waits no longer for frames that the server skipped', () => {
    const two = withSent(withSent(startPace(), 1, 0), 2, 400);
    expect(withAnswered(two, 2, 450).waiting).toEqual([]);
  });

  it('goes on when frames were lost', () => {
    const two = withSent(withSent(startPace(), 1, 0), 2, 400);
    expect(maySend(two, 3999)).toBe(false);
    expect(maySend(two, 4000)).toBe(true);
  });

  it('starts afresh on a new connection', () => {
    const sent = withSent(startPace(), 1, 0);
    expect(maySend(withNothingWaiting(sent), 1)).toBe(true);
  });
});

describe('the size of frames', () => {
  it.each([
    { answers: 7, widthPx: 640, quality: 0.85 },
    { answers: 8, widthPx: 640, quality: 0.7 },
    { answers: 16, widthPx: 480, quality: 0.7 },
    { answers: 24, widthPx: 320, quality: 0.65 },
    { answers: 99, widthPx: 320, quality: 0.65 },
  ])('is $widthPx px at quality $quality after $answers slow answers', ({ answers, widthPx, quality }) => {
    expect(sizeOf(after(answers, 400))).toEqual({ widthPx, quality });
  });

  it('never falls below what was asked for', () => {
    expect(sizeOf(after(99, 400, startPace(480))).widthPx).toBe(480);
  });

  it('stays while answers take as long as usual', () => {
    expect(sizeOf(after(200, 120, after(8, 400)))).toEqual({ widthPx: 640, quality: 0.7 });
  });

  it('grows again, slowly, when answers are quick', () => {
    const slow = after(16, 400);
    expect(sizeOf(after(59, 40, slow)).widthPx).toBe(480);
    expect(sizeOf(after(60, 40, slow)).widthPx).toBe(640);
  });

  it('is not changed by one late answer', () => {
    expect(sizeOf(after(10, 50, after(1, 3000)))).toEqual({ widthPx: 640, quality: 0.85 });
  });
});
