import { ConversionError } from './errors.js';
import type { FeatureMap, SpatialLayers, Window } from './layers.js';
import type { OnnxGraphWriter, Side } from './onnx-graph.js';

/** Layers that look at neighboring pixels, written as ONNX nodes on N×C×H×W. */
export function spatialLayers(graph: OnnxGraphWriter): SpatialLayers {
  return {
    convolution(x, filter, bias, { stride, padding }) {
      const [outputs = 0, inputs = 1, height = 1, width = 1] = filter.shape;
      if (x.channels % inputs !== 0) {
        throw new ConversionError(`A filter of ${inputs} channels does not fit ${x.channels} channels.`);
      }
      const operands = [x.name, graph.weights(filter)];
      if (bias) operands.push(graph.weights({ shape: [outputs], data: bias }));
      const window: Window = { size: [height, width], stride, padding };
      const attributes = { ...attributesOf(window), group: x.channels / inputs };
      return { ...shrink(x, window), name: graph.node('Conv', operands, attributes), channels: outputs };
    },

    pool(kind, x, window) {
      const opType = kind === 'max' ? 'MaxPool' : 'AveragePool';
      return { ...shrink(x, window), name: graph.node(opType, [x.name], attributesOf(window)) };
    },

    pad(x, before, after) {
      const sides = [0, before.channels, before.height, before.width];
      sides.push(0, after.channels, after.height, after.width);
      return {
        ...x,
        name: graph.node('Pad', [x.name, graph.integers(sides)], { mode: 'constant' }),
        height: grow(x.height, before.height + after.height),
        width: grow(x.width, before.width + after.width),
        channels: x.channels + before.channels + after.channels,
      };
    },

    averageAll(x) {
      const pooled = graph.node('GlobalAveragePool', [x.name]);
      return { kind: 'rows', name: graph.node('Flatten', [pooled], { axis: 1 }), shape: [x.channels] };
    },
  };
}

const attributesOf = ({ size, stride, padding }: Window) => ({
  kernel_shape: size,
  strides: stride,
  auto_pad: padding === 'same' ? 'SAME_UPPER' : 'VALID',
});

const shrink = (x: FeatureMap, { size, stride, padding }: Window): FeatureMap => ({
  ...x,
  height: shrinkSide(x.height, size[0], stride[0], padding),
  width: shrinkSide(x.width, size[1], stride[1], padding),
});

const SHRUNK = 'shrunk_';

function shrinkSide(side: Side, size: number, stride: number, padding: Window['padding']): Side {
  if (typeof side === 'string') return side.startsWith(SHRUNK) ? side : SHRUNK + side;
  return padding === 'same' ? Math.ceil(side / stride) : Math.floor((side - size) / stride) + 1;
}

const grow = (side: Side, by: number): Side => (typeof side === 'number' ? side + by : side);
