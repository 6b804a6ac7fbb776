import { ConversionError } from './errors.js';
import type { FeatureMap, NetworkBuilder, Window } from './layers.js';
import { createNetwork } from './network.js';
import { permute, type Weights } from './tensor.js';
import { readWeights, weightsManifest } from './weights-manifest.js';

const SIDE = 150;
/** Mean red, green and blue that dlib takes off before it divides by 256. */
const MEAN = [122.782, 117.001, 104.298];
const RANGE = 256;
const FEATURES = 256;
const NO_MARGIN = { height: 0, width: 0, channels: 0 };

type Stride = 1 | 2;
type Padding = Window['padding'];
type Tensors = ReadonlyMap<string, Weights>;

/**
 * Convert dlib's face recognition ResNet, as face-api stores it, to ONNX.
 *
 * Input N×150×150×3 RGB, raw 0..255: the mean and the range are folded into the first layer, which is exact
 * because that layer has no padding. Output `embedding`, N×128, not normalized.
 *
 * @see King, "dlib_face_recognition_resnet_model_v1": 29 convolutions, ResNet-34 with half the filters.
 */
export function convertDlibResnet(manifest: Uint8Array, bin: Uint8Array): Uint8Array {
  const tensors = readWeights(weightsManifest.parse(JSON.parse(new TextDecoder().decode(manifest))), bin);
  const network = createNetwork('dlib_face_recognition_resnet');
  const blocks = createBlocks(network, tensors);

  let x = blocks.stem(network.input(SIDE, SIDE, MEAN.length));
  x = network.pool('max', x, { size: [3, 3], stride: [2, 2], padding: 'valid' });
  for (const name of ['conv32_1', 'conv32_2', 'conv32_3']) x = blocks.residual(x, name);
  x = blocks.down(x, 'conv64_down');
  for (const name of ['conv64_1', 'conv64_2', 'conv64_3']) x = blocks.residual(x, name);
  x = blocks.down(x, 'conv128_down');
  for (const name of ['conv128_1', 'conv128_2']) x = blocks.residual(x, name);
  x = blocks.down(x, 'conv256_down');
  for (const name of ['conv256_1', 'conv256_2']) x = blocks.residual(x, name);
  x = blocks.down(x, 'conv256_down_out');
  if (x.channels !== FEATURES) throw new ConversionError('The network ends in the wrong number of features.');

  const projection = permute(tensorOf(tensors, 'fc'), [1, 0]);
  network.output(network.dense(network.averageAll(x), projection, undefined), 'embedding');
  return network.encode();
}

function createBlocks(network: NetworkBuilder, tensors: Tensors) {
  const convolve = (x: FeatureMap, name: string, stride: Stride, padding: Padding) => {
    const { filter, bias } = scaledConvolution(tensors, name);
    return network.convolution(x, filter, bias, { stride: [stride, stride], padding });
  };

  return {
    stem(x: FeatureMap): FeatureMap {
      const { filter, bias } = foldNormalization(scaledConvolution(tensors, 'conv32_down'));
      return network.relu(network.convolution(x, filter, bias, { stride: [2, 2], padding: 'valid' }));
    },

    residual(x: FeatureMap, name: string): FeatureMap {
      const inner = network.relu(convolve(x, `${name}/conv1`, 1, 'same'));
      return network.relu(network.add(convolve(inner, `${name}/conv2`, 1, 'same'), x));
    },

    /** Halves the sides; the short cut is pooled and filled up with zero channels, as dlib does. */
    down(x: FeatureMap, name: string): FeatureMap {
      const inner = network.relu(convolve(x, `${name}/conv1`, 2, 'valid'));
      let out = convolve(inner, `${name}/conv2`, 1, 'same');
      let pooled = network.pool('average', x, { size: [2, 2], stride: [2, 2], padding: 'valid' });
      if (out.height !== pooled.height || out.width !== pooled.width) {
        out = network.pad(out, NO_MARGIN, { height: 1, width: 1, channels: 0 });
      }
      if (out.channels !== pooled.channels) {
        pooled = network.pad(pooled, NO_MARGIN, { ...NO_MARGIN, channels: out.channels - pooled.channels });
      }
      return network.relu(network.add(pooled, out));
    },
  };
}

interface Convolution {
  readonly filter: Weights;
  readonly bias: Float32Array;
}

/** dlib's convolution and the affine layer after it as one: `(w*x + b) * scale + shift`. */
function scaledConvolution(tensors: Tensors, name: string): Convolution {
  const filter = permute(tensorOf(tensors, `${name}/conv/filters`), [3, 2, 0, 1]);
  const scale = tensorOf(tensors, `${name}/scale/weights`).data;
  const shift = tensorOf(tensors, `${name}/scale/biases`).data;
  const bias = tensorOf(tensors, `${name}/conv/bias`).data;
  const perOutput = filter.data.length / scale.length;
  return {
    filter: {
      shape: filter.shape,
      data: filter.data.map((value, i) => value * (scale[Math.floor(i / perOutput)] ?? 1)),
    },
    bias: bias.map((value, output) => value * (scale[output] ?? 1) + (shift[output] ?? 0)),
  };
}

/** Make a convolution without padding take raw pixels in place of `(pixel - mean) / range`. */
function foldNormalization({ filter, bias }: Convolution): Convolution {
  const perOutput = filter.data.length / bias.length;
  const perChannel = perOutput / MEAN.length;
  const data = filter.data.map((value) => value / RANGE);
  const folded = bias.map((value, output) => {
    let sum = value;
    for (let i = 0; i < perOutput; i++) {
      sum -= (data[output * perOutput + i] ?? 0) * (MEAN[Math.floor(i / perChannel)] ?? 0);
    }
    return sum;
  });
  return { filter: { shape: filter.shape, data }, bias: folded };
}

function tensorOf(tensors: Tensors, name: string): Weights {
  const tensor = tensors.get(name);
  if (!tensor) throw new ConversionError(`The weights lack "${name}".`);
  return tensor;
}
