import { expect, it } from 'vitest';
import { regionOfPoints } from './region-of-points.js';

it('is the same whichever corner a person begins at', () => {
  const region = { x: 0.2, y: 0.1, width: 0.5, height: 0.4 };
  expect(regionOfPoints({ x: 0.2, y: 0.1 }, { x: 0.7, y: 0.5 })).toEqual(region);
  expect(regionOfPoints({ x: 0.7, y: 0.1 }, { x: 0.2, y: 0.5 })).toEqual(region);
});

it('stays within the picture and is never too small to look at', () => {
  expect(regionOfPoints({ x: -1, y: 0.5 }, { x: 2, y: 0.5 })).toEqual({
    x: 0,
    y: 0.5,
    width: 1,
    height: 0.05,
  });
  expect(regionOfPoints({ x: 1, y: 1 }, { x: 1, y: 1 })).toEqual({
    x: 0.95,
    y: 0.95,
    width: 0.05,
    height: 0.05,
  });
});
