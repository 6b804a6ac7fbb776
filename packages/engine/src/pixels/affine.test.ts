import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Affine,
  affineFromBox,
  applyAffine,
  composeAffine,
  invertAffine,
  similarityFromPoints,
} from './affine.js';
import { DegenerateMapError } from './errors.js';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const similarity = fc
  .record({
    scale: fc.double({ min: 0.05, max: 20, noNaN: true }),
    turn: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    shift: point,
  })
  .map(
    ({ scale, turn, shift }): Affine => ({
      a: scale * Math.cos(turn),
      b: -scale * Math.sin(turn),
      tx: shift.x,
      c: scale * Math.sin(turn),
      d: scale * Math.cos(turn),
      ty: shift.y,
    }),
  );

it('comes back to the same point through the inverse', () => {
  fc.assert(
    fc.property(similarity, point, (map, start) => {
      const back = applyAffine(invertAffine(map), applyAffine(map, start));
      expect(back.x).toBeCloseTo(start.x, 6);
      expect(back.y).toBeCloseTo(start.y, 6);
    }),
  );
});

it('composes in the order of the words', () => {
  fc.assert(
    fc.property(similarity, similarity, point, (first, second, start) => {
      const once = applyAffine(composeAffine(first, second), start);
      const twice = applyAffine(second, applyAffine(first, start));
      expect(once.x).toBeCloseTo(twice.x, 6);
      expect(once.y).toBeCloseTo(twice.y, 6);
    }),
  );
});

it('finds the similarity that moved the points', () => {
  fc.assert(
    fc.property(similarity, fc.array(point, { minLength: 2, maxLength: 8 }), (map, points) => {
      const spread = Math.max(...points.map((p) => Math.hypot(p.x - points[0]!.x, p.y - points[0]!.y)));
      fc.pre(spread > 1);
      const moved = points.map((p) => applyAffine(map, p));
      const found = similarityFromPoints(points, moved);
      for (const key of ['a', 'b', 'c', 'd'] as const) expect(found[key]).toBeCloseTo(map[key], 6);
      for (const key of ['tx', 'ty'] as const) expect(found[key]).toBeCloseTo(map[key], 3);
    }),
  );
});

it('leaves no better similarity nearby when the points do not fit', () => {
  const from = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 4, y: 9 },
  ];
  const to = [
    { x: 3, y: 5 },
    { x: 20, y: 3 },
    { x: 9, y: 25 },
  ];
  const error = (map: Affine) =>
    from.reduce((sum, p, i) => {
      const image = applyAffine(map, p);
      return sum + (image.x - to[i]!.x) ** 2 + (image.y - to[i]!.y) ** 2;
    }, 0);
  const best = similarityFromPoints(from, to);
  for (const step of [-0.01, 0.01]) {
    expect(error({ ...best, a: best.a + step, d: best.d + step })).toBeGreaterThan(error(best));
    expect(error({ ...best, b: best.b - step, c: best.c + step })).toBeGreaterThan(error(best));
    expect(error({ ...best, tx: best.tx + step })).toBeGreaterThan(error(best));
    expect(error({ ...best, ty: best.ty + step })).toBeGreaterThan(error(best));
  }
});

it('takes the corners of an output to the corners of its box', () => {
  const map = affineFromBox({ x: 10, y: 20, width: 30, height: 60 }, 5, 6);
  expect(applyAffine(map, { x: 0, y: 0 })).toEqual({ x: 10, y: 20 });
  expect(applyAffine(map, { x: 5, y: 6 })).toEqual({ x: 40, y: 80 });
});

it('refuses maps that fold the plane', () => {
  const here = { x: 3, y: 3 };
  expect(() => invertAffine({ a: 1, b: 2, tx: 0, c: 2, d: 4, ty: 0 })).toThrow(DegenerateMapError);
  expect(() => similarityFromPoints([here, here], [here, { x: 4, y: 4 }])).toThrow(DegenerateMapError);
  expect(() => similarityFromPoints([here, { x: 4, y: 4 }], [here, here])).toThrow(DegenerateMapError);
  expect(() => similarityFromPoints([here], [here])).toThrow(DegenerateMapError);
});
