import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.js';

const stage = { width: 600, height: 400 };
const label = { width: 100, height: 20 };
const at = (x: number, y: number, height = 100) => ({ box: { x, y, width: 80, height }, label });

describe('the label of a face', () => {
  it('stands above it, in the middle', () => {
    expect(placeLabels([at(200, 100)], stage)).toEqual([{ ...label, x: 190, y: 74 }]);
  });

  it('stands below a face at the upper edge', () => {
    expect(placeLabels([at(200, 10)], stage)[0]).toMatchObject({ y: 116 });
  });

  it('stands inside a face that fills the height', () => {
    expect(placeLabels([at(200, 0, 400)], stage)[0]).toMatchObject({ y: 6 });
  });

  it.each([
    { side: 'left', x: -30, expected: 0 },
    { side: 'right', x: 590, expected: 500 },
  ])('stays inside the picture at its $side side', ({ x, expected }) => {
    expect(placeLabels([at(x, 100)], stage)[0]).toMatchObject({ x: expected });
  });

  it('gives way to the label of the face before it', () => {
    const [first, second] = placeLabels([at(200, 100), at(260, 105)], stage);
    expect(first).toMatchObject({ y: 74 });
    expect(second).toMatchObject({ y: 211 });
  });

  it('is shown even when the face is outside', () => {
    expect(placeLabels([at(200, -300)], stage)[0]).toMatchObject({ y: 0 });
  });
});
