import { ConversionError } from './errors.js';
import type { FeatureMap, RowLayers, Value } from './layers.js';
import type { OnnxGraphWriter } from './onnx-graph.js';
import { sizeOf } from './tensor.js';

const COPY_BATCH = 0;

/** Layers on one row of numbers per picture. */
export function rowLayers(graph: OnnxGraphWriter, toNhwc: (x: FeatureMap) => string): RowLayers {
  return {
    toRows(x, shape) {
      if (sizeOf(shape) !== countOf(x)) {
        throw new ConversionError(`Cannot deal ${countOf(x)} numbers into ${shape.join('×')}.`);
      }
      const source = x.kind === 'map' ? toNhwc(x) : x.name;
      const name = graph.node('Reshape', [source, graph.integers([COPY_BATCH, ...shape])]);
      return { kind: 'rows', name, shape };
    },

    concatenate(rows, axis) {
      const [first] = rows;
      if (!first) throw new ConversionError('Nothing to concatenate.');
      const total = rows.reduce((sum, part) => sum + (part.shape[axis] ?? 0), 0);
      const name = graph.node(
        'Concat',
        rows.map((part) => part.name),
        { axis: axis + 1 },
      );
      return { kind: 'rows', name, shape: first.shape.with(axis, total) };
    },

    dense(x, weights, bias) {
      const [outputs = 0] = weights.shape;
      const operands = [x.name, graph.weights(weights)];
      if (bias) operands.push(graph.weights({ shape: [outputs], data: bias }));
      return { kind: 'rows', name: graph.node('Gemm', operands, { transB: 1 }), shape: [outputs] };
    },
  };
}

function countOf(x: Value): number {
  if (x.kind === 'rows') return sizeOf(x.shape);
  if (typeof x.height === 'string' || typeof x.width === 'string') {
    throw new ConversionError('A network whose picture size is open cannot flatten a feature map.');
  }
  return x.height * x.width * x.channels;
}
