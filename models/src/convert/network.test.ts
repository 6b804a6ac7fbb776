import { describe, expect, it } from 'vitest';
import { runNetwork } from '../testing/run-network.js';
import { ConversionError } from './errors.js';
import type { FeatureMap, NetworkBuilder, Value } from './layers.js';
import { createNetwork } from './network.js';

/** 3×3 picture with the numbers 1 to 9, one channel. */
const picture = { dims: [1, 3, 3, 1], data: Float32Array.from({ length: 9 }, (_, i) => i + 1) };
const ONES = (...shape: number[]) => ({
  shape,
  data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(1),
});

async function compute(layers: (network: NetworkBuilder, x: FeatureMap) => Value) {
  const network = createNetwork('test');
  network.output(layers(network, network.input(3, 3, 1)), 'y');
  const { y } = await runNetwork(network.encode(), picture);
  return { dims: y?.dims, data: [...(y?.data ?? [])] };
}

describe('a network built layer by layer', () => {
  it('slides a filter over the picture', async () => {
    const y = await compute((network, x) =>
      network.convolution(x, ONES(1, 1, 2, 2), Float32Array.of(0.5), { stride: [1, 1], padding: 'valid' }),
    );
    expect(y).toEqual({ dims: [1, 2, 2, 1], data: [12.5, 16.5, 24.5, 28.5] });
  });

  it('puts the odd pixel of padding at the bottom and right', async () => {
    const y = await compute((network, x) =>
      network.convolution(x, ONES(1, 1, 2, 2), undefined, { stride: [1, 1], padding: 'same' }),
    );
    expect(y.data).toEqual([12, 16, 9, 24, 28, 15, 15, 17, 9]);
  });

  it('lets a filter with one input channel work on each channel by itself', async () => {
    const y = await compute((network, x) => {
      const doubled = network.pad(
        x,
        { height: 0, width: 0, channels: 0 },
        { height: 0, width: 0, channels: 1 },
      );
      return network.convolution(doubled, ONES(2, 1, 1, 1), undefined, { stride: [2, 2], padding: 'valid' });
    });
    expect(y).toEqual({ dims: [1, 2, 2, 2], data: [1, 0, 3, 0, 7, 0, 9, 0] });
  });

  it('pools, pads and adds', async () => {
    const y = await compute((network, x) => {
      const pooled = network.pool('max', x, { size: [2, 2], stride: [1, 1], padding: 'valid' });
      const before = { height: 1, width: 0, channels: 0 };
      return network.add(network.pad(pooled, before, { height: 0, width: 1, channels: 0 }), x);
    });
    expect(y.data).toEqual([1, 2, 3, 9, 11, 6, 15, 17, 9]);
  });

  it('bends negative values by the slope of their channel', async () => {
    const y = await compute((network, x) => {
      const minusFive = { shape: [1, 1, 1, 1], data: Float32Array.of(1) };
      const shifted = network.convolution(x, minusFive, Float32Array.of(-5), {
        stride: [1, 1],
        padding: 'valid',
      });
      return network.prelu(shifted, Float32Array.of(0.25));
    });
    expect(y.data).toEqual([-1, -0.75, -0.5, -0.25, 0, 1, 2, 3, 4]);
  });

  it('deals a feature map into rows in the order of height, width, channel', async () => {
    const y = await compute((network, x) => {
      const both = network.convolution(x, ONES(2, 1, 1, 1), Float32Array.of(0, 100), {
        stride: [2, 2],
        padding: 'valid',
      });
      return network.concatenate([network.toRows(both, [8]), network.averageAll(x)], 0);
    });
    expect(y).toEqual({ dims: [1, 9], data: [1, 101, 3, 103, 7, 107, 9, 109, 5] });
  });

  it('multiplies rows by a matrix of outputs × inputs', async () => {
    const y = await compute((network, x) =>
      network.dense(
        network.averageAll(x),
        { shape: [2, 1], data: Float32Array.of(2, -1) },
        Float32Array.of(1, 0),
      ),
    );
    expect(y.data).toEqual([11, -5]);
  });

  it('writes the same bytes each time', () => {
    const encode = () => {
      const network = createNetwork('same');
      network.output(network.relu(network.input('height', 'width', 3)), 'y');
      return network.encode();
    };
    expect(encode()).toEqual(encode());
  });

  it('refuses a filter that does not fit the channels', () => {
    const network = createNetwork('wrong');
    const window = { stride: [1, 1], padding: 'same' } as const;
    expect(() => network.convolution(network.input(4, 4, 3), ONES(1, 2, 1, 1), undefined, window)).toThrow(
      ConversionError,
    );
  });

  it('refuses to flatten a picture of open size', () => {
    const network = createNetwork('open');
    expect(() => network.toRows(network.input('height', 'width', 3), [12])).toThrow(ConversionError);
  });
});
