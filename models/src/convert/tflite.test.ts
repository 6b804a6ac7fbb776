import { describe, expect, it } from 'vitest';
import { runNetwork } from '../testing/run-network.js';
import { type TfliteTensor, tfliteFile } from '../testing/tflite-file.js';
import { ConversionError } from './errors.js';
import { convertTflite } from './tflite.js';
import { OP } from './tflite-patterns.js';

const CONV: readonly TfliteTensor[] = [
  { name: 'in', shape: [1, 2, 2, 2] },
  { name: 'filter', shape: [1, 1, 2, 2], data: [1, 10, 100, 1000] },
  { name: 'bias', shape: [1], data: [0.5] },
  { name: 'net/out:0', shape: [1, 2, 1, 1] },
];
const VALID = 1;

describe('converting a TensorFlow Lite network', () => {
  it('keeps its numbers and its name, and opens the batch', async () => {
    const network = convertTflite('conv', tfliteFile(OP.conv2d, CONV, [VALID, 1, 1]));
    const data = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const outputs = await runNetwork(network, {
      dims: [2, 2, 2, 2],
      data: Float32Array.of(...data, ...data),
    });
    const expected = [1 + 20 + 300 + 4000 + 0.5, 5 + 60 + 700 + 8000 + 0.5];
    expect(outputs).toEqual({
      net_out_0: { dims: [2, 2, 1, 1], data: Float32Array.of(...expected, ...expected) },
    });
  });

  it('lets the caller choose the size of the picture when asked to', async () => {
    const network = convertTflite('conv', tfliteFile(OP.conv2d, CONV, [VALID, 1, 1]), { openSize: true });
    const { net_out_0 } = await runNetwork(network, { dims: [1, 3, 5, 2], data: new Float32Array(30) });
    expect(net_out_0?.dims).toEqual([1, 3, 4, 1]);
  });

  it('refuses an activation fused into an operator rather than lose it', () => {
    const RELU = 1;
    expect(() => convertTflite('conv', tfliteFile(OP.conv2d, CONV, [VALID, 1, 1, RELU]))).toThrow(
      ConversionError,
    );
  });

  it('refuses an operator it does not know', () => {
    const UNKNOWN = 120;
    const tensors = [CONV[0]!, { name: 'out', shape: [1, 2, 2, 2] }];
    expect(() => convertTflite('unknown', tfliteFile(UNKNOWN, tensors, []))).toThrow(ConversionError);
  });

  it('refuses a file of another kind', () => {
    expect(() => convertTflite('text', new TextEncoder().encode('not a network at all'))).toThrow(
      ConversionError,
    );
  });
});
