import fc from 'fast-check';
import { expect, it } from 'vitest';
import { measureHeadPose } from './head-pose.js';

const DEGREES = 180 / Math.PI;

/** The middle of a head, its left and right side, forehead and the base of the nose; the rest does not matter. */
const LEFT = [33, 133, 127, 234, 116];
const RIGHT = [263, 362, 356, 454, 345];
const UPPER = [10, 109, 338];
const LOWER = [2, 98, 327];

/** A face that looks into the camera, turned by `roll` about z after `yaw` about y after `pitch` about x. */
function turnedMesh({ yaw = 0, pitch = 0, roll = 0 }, scale = 100): Float32Array {
  const mesh = new Float32Array(468 * 3);
  const place = (indices: number[], x: number, y: number, z: number) => {
    const [sp, cp] = [Math.sin(-pitch / DEGREES), Math.cos(-pitch / DEGREES)];
    const [sy, cy] = [Math.sin(yaw / DEGREES), Math.cos(yaw / DEGREES)];
    const [sr, cr] = [Math.sin(roll / DEGREES), Math.cos(roll / DEGREES)];
    const [y1, z1] = [y * cp - z * sp, y * sp + z * cp];
    const [x2, z2] = [x * cy - z1 * sy, x * sy + z1 * cy];
    const [x3, y3] = [x2 * cr - y1 * sr, x2 * sr + y1 * cr];
    for (const index of indices) mesh.set([300 + x3 * scale, 200 + y3 * scale, z2 * scale], 3 * index);
  };
  place(LEFT, -1, 0, 0.4);
  place(RIGHT, 1, 0, 0.4);
  place(UPPER, 0, -0.8, 0);
  place(LOWER, 0, 0.7, 0);
  return mesh;
}

const level = measureHeadPose(turnedMesh({})).pitchDeg;

it('gives back the rotation of a turned head at any distance', () => {
  const angle = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
  fc.assert(
    fc.property(angle(70), angle(45), angle(80), angle(90), (yaw, pitch, roll, size) => {
      const pose = measureHeadPose(turnedMesh({ yaw, pitch, roll }, 110 + size));
      expect(pose.yawDeg).toBeCloseTo(yaw, 2);
      expect(pose.pitchDeg - level).toBeCloseTo(pitch, 2);
      expect(pose.rollDeg).toBeCloseTo(roll, 2);
    }),
  );
});

it('calls a head that turns its nose to the right of the picture a positive yaw', () => {
  const mesh = turnedMesh({});
  // The left side of the face comes nearer to the camera, the right side goes away.
  for (const index of LEFT) mesh[3 * index + 2] = 20;
  for (const index of RIGHT) mesh[3 * index + 2] = 60;
  expect(measureHeadPose(mesh).yawDeg).toBeGreaterThan(5);
});

it('calls a chin that comes forward looking up, a positive pitch', () => {
  const mesh = turnedMesh({});
  for (const index of LOWER) mesh[3 * index + 2] = -30;
  expect(measureHeadPose(mesh).pitchDeg - level).toBeGreaterThan(5);
});

it('calls a head that leans clockwise a positive roll', () => {
  const mesh = turnedMesh({});
  for (const index of RIGHT) mesh[3 * index + 1] = 240;
  expect(measureHeadPose(mesh).rollDeg).toBeGreaterThan(5);
});
