import { describe, expect, it } from 'vitest';
import { ConversionError } from './errors.js';
import { decodeHalf, readWeights, weightsManifest } from './weights-manifest.js';

const manifestOf = (...weights: object[]) => weightsManifest.parse([{ paths: ['a.bin'], weights }]);

describe('half-precision numbers', () => {
  it.each([
    { bits: 0x3c00, value: 1 },
    { bits: 0xc000, value: -2 },
    { bits: 0x3555, value: 0.333251953125 },
    { bits: 0x7bff, value: 65504 },
    { bits: 0x0001, value: 2 ** -24 },
    { bits: 0x0000, value: 0 },
    { bits: 0x7c00, value: Number.POSITIVE_INFINITY },
    { bits: 0xfc00, value: Number.NEGATIVE_INFINITY },
    { bits: 0x7e00, value: Number.NaN },
  ])('$bits is $value', ({ bits, value }) => {
    expect(decodeHalf(bits)).toBe(value);
  });
});

describe('reading a weight file', () => {
  it('reads tensors of all kinds one after the other', () => {
    const bytes = new Uint8Array(4 + 4 + 2 + 2);
    const view = new DataView(bytes.buffer);
    view.setFloat32(0, 1.5, true);
    view.setInt32(4, -7, true);
    view.setUint16(8, 0xc000, true);
    bytes.set([0, 200], 10);
    const weights = readWeights(
      manifestOf(
        { name: 'plain', shape: [], dtype: 'float32' },
        { name: 'integer', shape: [1], dtype: 'int32' },
        { name: 'half', shape: [1], dtype: 'float32', quantization: { dtype: 'float16' } },
        {
          name: 'byte',
          shape: [2],
          dtype: 'float32',
          quantization: { dtype: 'uint8', scale: 0.5, min: -10 },
        },
      ),
      bytes,
    );
    expect([...weights].map(([name, { data }]) => [name, ...data])).toEqual([
      ['plain', 1.5],
      ['integer', -7],
      ['half', -2],
      ['byte', -10, 90],
    ]);
  });

  it.each([3, 5])('refuses a file of %i bytes where the manifest says 4', (length) => {
    const manifest = manifestOf({ name: 'plain', shape: [1], dtype: 'float32' });
    expect(() => readWeights(manifest, new Uint8Array(length))).toThrow(ConversionError);
  });
});
