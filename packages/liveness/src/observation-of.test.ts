import { describe, expect, it } from 'vitest';
import { observationOf } from './observation-of.js';
import { lookOf, NEUTRAL } from './testing/scripted-person.js';

const frame = { sequence: 1, clientTimeMs: 1, receivedAtMs: 2, digest: 'a', width: 640, height: 480 };
const { box: _, pose, bonaFide: __, quality: ___, embedding: ____, ...motion } = lookOf(NEUTRAL, 0);
const face = (width: number) => ({ box: { x: 0, y: 0, width, height: width } });

describe('an observation', () => {
  it('counts people as near as the largest face, not those far behind', () => {
    expect(observationOf(frame, [face(100), face(60), face(40)]).faceCount).toBe(2);
    expect(observationOf(frame, []).faceCount).toBe(0);
  });

  it('has no face where its motion was not measured', () => {
    expect(observationOf(frame, [{ ...face(100), pose }]).face).toBeUndefined();
    expect(observationOf(frame, [{ ...face(100), pose, motion }]).face).toMatchObject({
      pose,
      interEyePx: motion.interEyePx,
    });
  });
});
