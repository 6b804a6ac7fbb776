import { flatImage } from '@mien/testkit';
import { expect, it } from 'vitest';
import { loadPicture } from '../testing/load-picture.js';
import { scriptedNetworks } from '../testing/scripted-runtime.js';
import { createIrisLocator } from './iris.js';

const image = await loadPicture(flatImage(200, 120, [90, 90, 90]));

/** Eyes 20 pixels wide around (60, 50) and (140, 50). */
function meshWithEyes(): Float32Array {
  const mesh = new Float32Array(468 * 3);
  mesh.set([50, 50, 0], 33 * 3);
  mesh.set([70, 50, 0], 133 * 3);
  mesh.set([130, 50, 0], 362 * 3);
  mesh.set([150, 50, 0], 263 * 3);
  return mesh;
}

/** An eye as the network draws it: lids 16 apart, an iris 24 wide whose center is 8 right of the crop's middle. */
function eye(): Float32Array {
  const values = new Float32Array(228);
  for (const lower of [3, 4, 5]) values.set([32, 40, 0], 3 * lower);
  for (const upper of [11, 12, 13]) values.set([32, 24, 0], 3 * upper);
  values.set([40, 32, 0], 3 * 71);
  values.set([52, 32, 0], 3 * 72);
  values.set([28, 32, 0], 3 * 74);
  return values;
}

it('measures both eyes in picture pixels, the right one through a mirror', async () => {
  const both = Float32Array.of(...eye(), ...eye());
  const { deps, runs } = scriptedNetworks({ iris: () => ({ eyes: both }) });
  const irises = await createIrisLocator(deps);
  const { left, right } = await irises.locate(image, meshWithEyes());
  const scale = (20 * 2.3) / 64;
  expect(left.center.x).toBeCloseTo(60 + 8 * scale, 4);
  expect(right.center.x).toBeCloseTo(140 - 8 * scale, 4);
  for (const side of [left, right]) {
    expect(side.center.y).toBeCloseTo(50, 4);
    expect(side.diameterPx).toBeCloseTo(24 * scale, 4);
    expect(side.openness).toBeCloseTo((16 * scale) / 20, 4);
  }
  expect(runs.iris?.map(({ dims }) => dims)).toEqual([[2, 64, 64, 3]]);
});
