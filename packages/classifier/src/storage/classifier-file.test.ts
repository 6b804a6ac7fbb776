import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EmbedderMismatchError, InvalidClassifierFileError } from '../errors.js';
import type { IdentityClassifier } from '../identity-classifier.js';
import { classifierDigest, parseClassifier, serializeClassifier } from './classifier-file.js';

const aClassifier = (overrides: Partial<IdentityClassifier> = {}): IdentityClassifier => ({
  embedderId: 'mien-512@1',
  dimension: 3,
  subjectIds: ['ann', 'bö'],
  weights: Float32Array.of(0.1, -2, 3.5, 1, 0, 1e-20, -1e20, 4),
  gate: { threshold: -0.25, targetFpir: 0.01, strangerProbes: 300 },
  calibration: { slope: -4.5, offset: 1 },
  ...overrides,
});
const expected = { embedderId: 'mien-512@1' };

/** Bytes with a digest that fits, whatever they say: what a forger would write. */
function forged(header: unknown, weights: Uint8Array, lengthOfHeader?: number): Uint8Array {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(lengthOfHeader ?? text.length);
  const content = Buffer.concat([Buffer.from('MIENCLF1'), length, text, weights]);
  return Buffer.concat([content, createHash('sha256').update(content).digest()]);
}
const headerOf = (classifier: IdentityClassifier): Record<string, unknown> => {
  const { weights: _, ...header } = classifier;
  return { ...header };
};

describe('a classifier file', () => {
  it('gives back exactly what was written', () => {
    expect(parseClassifier(serializeClassifier(aClassifier()), expected)).toEqual(aClassifier());
  });

  it('is named by its content', () => {
    const digest = classifierDigest(aClassifier());
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(classifierDigest(aClassifier())).toBe(digest);
    expect(classifierDigest(aClassifier({ calibration: { slope: -4.5, offset: 1.01 } }))).not.toBe(digest);
  });

  it('is refused for another embedder', () => {
    expect(() => parseClassifier(serializeClassifier(aClassifier()), { embedderId: 'mien-128@1' })).toThrow(
      EmbedderMismatchError,
    );
  });

  it('is refused with any byte changed or missing', () => {
    const whole = serializeClassifier(aClassifier());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = whole.slice();
        damaged[at]! ^= change;
        expect(() => parseClassifier(damaged, expected)).toThrow(InvalidClassifierFileError);
        expect(() => parseClassifier(whole.subarray(0, at), expected)).toThrow(InvalidClassifierFileError);
      }),
      { seed: 6 },
    );
  });

  it.each([
    { what: 'weights of another shape', file: forged(headerOf(aClassifier()), new Uint8Array(28)) },
    {
      what: 'a weight that is not a number',
      file: forged(headerOf(aClassifier()), new Uint8Array(32).fill(255)),
    },
    { what: 'a header longer than the file', file: forged(headerOf(aClassifier()), new Uint8Array(32), 4e9) },
    { what: 'a header that is a list', file: forged([1], new Uint8Array(32)) },
    {
      what: 'a field it does not know',
      file: forged({ ...headerOf(aClassifier()), run: 'x' }, new Uint8Array(32)),
    },
    {
      what: 'a person twice',
      file: forged({ ...headerOf(aClassifier()), subjectIds: ['a', 'a'] }, new Uint8Array(32)),
    },
    {
      what: 'a gate without a number',
      file: forged({ ...headerOf(aClassifier()), gate: {} }, new Uint8Array(32)),
    },
    { what: 'nobody', file: forged({ ...headerOf(aClassifier()), subjectIds: [] }, new Uint8Array(0)) },
  ])('is refused with $what, even when its digest fits', ({ file }) => {
    expect(() => parseClassifier(file, expected)).toThrow(InvalidClassifierFileError);
  });

  it('is read from the middle of a larger buffer', () => {
    const file = serializeClassifier(aClassifier());
    const larger = new Uint8Array(file.length + 7);
    larger.set(file, 3);
    expect(parseClassifier(larger.subarray(3, 3 + file.length), expected)).toEqual(aClassifier());
  });
});
