import { describe, expect, it } from 'vitest';
import { placeOnStage } from './fit-frame.js';

const frame = { width: 640, height: 480 };
const box = { x: 100, y: 60, width: 80, height: 120 };

describe('a box of a frame on the element that shows it', () => {
  it('is scaled with the picture', () => {
    const stage = { width: 320, height: 240 };
    expect(placeOnStage(box, { frame, stage, fit: 'contain', isMirrored: false })).toEqual({
      x: 50,
      y: 30,
      width: 40,
      height: 60,
    });
  });

  it('changes sides in a mirror', () => {
    const stage = { width: 640, height: 480 };
    expect(placeOnStage(box, { frame, stage, fit: 'contain', isMirrored: true })).toEqual({ ...box, x: 460 });
  });

  it('keeps clear of the bars beside a picture that is shown whole', () => {
    const stage = { width: 1280, height: 480 };
    expect(placeOnStage(box, { frame, stage, fit: 'contain', isMirrored: false })).toEqual({
      ...box,
      x: 420,
    });
  });

  it('moves with what is cut off a picture that fills its place', () => {
    const stage = { width: 640, height: 360 };
    expect(placeOnStage(box, { frame, stage, fit: 'cover', isMirrored: false })).toEqual({ ...box, y: 0 });
  });

  it('goes back to where it was when mirrored twice', () => {
    const fit = { frame, stage: frame, fit: 'cover', isMirrored: true } as const;
    expect(placeOnStage(placeOnStage(box, fit), fit)).toEqual(box);
  });
});
