import { flatImage } from '@mien/testkit';
import { expect, it } from 'vitest';
import { ModelFailedError } from '../runtime/errors.js';
import { loadPicture } from '../testing/load-picture.js';
import { scriptedNetworks } from '../testing/scripted-runtime.js';
import { createFaceMesher } from './face-mesh.js';

const image = await loadPicture(flatImage(400, 300, [90, 90, 90]));
const box = { x: 100, y: 80, width: 80, height: 60 };

/** A mesh whose eyes lean by `leanDeg` in the crop, its nose tip in the middle. */
function leaningMesh(leanDeg: number): Float32Array {
  const mesh = new Float32Array(468 * 3);
  const dx = 40 * Math.cos((leanDeg * Math.PI) / 180);
  const dy = 40 * Math.sin((leanDeg * Math.PI) / 180);
  for (const index of [33, 133, 159, 145]) mesh.set([96 - dx, 96 - dy, 0], 3 * index);
  for (const index of [263, 362, 386, 374]) mesh.set([96 + dx, 96 + dy, 0], 3 * index);
  mesh.set([96, 96, 10], 3 * 4);
  return mesh;
}

const confident = Float32Array.of(0.9);

/** The four corner points span a square of `spanPx` around the middle of the crop. */
function spread(mesh: Float32Array, spanPx: number): Float32Array {
  for (let at = 0; at < mesh.length; at += 3) {
    if (mesh[at] === 0) mesh.set([96, 96, 0], at);
  }
  mesh.set([96 - spanPx / 2, 96, 0], 3 * 234);
  mesh.set([96 + spanPx / 2, 96, 0], 3 * 454);
  return mesh;
}

it('looks at the box first and then at what the mesh spans', async () => {
  const mesh = spread(leaningMesh(0), 100);
  const { deps, runs } = scriptedNetworks({ 'face-mesh': () => ({ mesh, face: confident }) });
  const mesher = await createFaceMesher(deps);
  const { points, confidence } = await mesher.locate(image, { box });
  expect(runs['face-mesh']).toHaveLength(2);
  // The box is 80 wide and cut 120 wide for 192 pixels; the mesh then spans 100 of them and is cut 1.3 times as wide.
  const scale = (100 * (120 / 192) * 1.3) / 192;
  expect([...points.subarray(12, 15)]).toEqual([140, 110, 10 * scale].map((v) => expect.closeTo(v, 3)));
  expect(points[33 * 3]).toBeCloseTo(140 - 40 * scale, 3);
  expect(confidence).toBeCloseTo(0.9, 6);
});

it.each([
  {
    knows: 'the eyes',
    eyes: [
      { x: 120, y: 90 },
      { x: 160, y: 130 },
    ] as const,
    firstLeanDeg: 0,
  },
  { knows: 'the box only', eyes: undefined, firstLeanDeg: 45 },
])('looks level at a head that leans when the detector knows $knows', async ({ eyes, firstLeanDeg }) => {
  const { deps } = scriptedNetworks({
    'face-mesh': (_, run) => ({
      mesh: spread(leaningMesh(run === 0 ? firstLeanDeg : 0), 100),
      face: confident,
    }),
  });
  const mesher = await createFaceMesher(deps);
  const { points } = await mesher.locate(image, { box, ...(eyes && { eyes }) });
  const lean = Math.atan2(points[263 * 3 + 1]! - points[33 * 3 + 1]!, points[263 * 3]! - points[33 * 3]!);
  expect(lean).toBeCloseTo(Math.PI / 4, 4);
});

it('does not take a broken network for an answer', async () => {
  const broken = leaningMesh(0).fill(Number.NaN, 0, 1);
  const { deps } = scriptedNetworks({ 'face-mesh': () => ({ mesh: broken, face: confident }) });
  const mesher = await createFaceMesher(deps);
  await expect(mesher.locate(image, { box })).rejects.toThrow(ModelFailedError);
});
