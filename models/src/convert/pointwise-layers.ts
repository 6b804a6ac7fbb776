import type { PointwiseLayers, Value } from './layers.js';
import type { OnnxGraphWriter } from './onnx-graph.js';
import { complement } from './tensor.js';

/** Layers that look at one number, or one pixel's channels, at a time. For the form of PReLU see `fast-prelu.ts`. */
export function pointwiseLayers(graph: OnnxGraphWriter): PointwiseLayers {
  const named = <T extends Value>(x: T, name: string): T => ({ ...x, name });
  return {
    relu: (x) => named(x, graph.node('Relu', [x.name])),
    sigmoid: (x) => named(x, graph.node('Sigmoid', [x.name])),
    add: (a, b) => named(a, graph.node('Add', [a.name, b.name])),

    softmax(x) {
      const axis = x.kind === 'map' ? 1 : -1;
      return named(x, graph.node('Softmax', [x.name], { axis }));
    },

    prelu(x, slope) {
      const slopes = { shape: x.kind === 'map' ? [slope.length, 1, 1] : [slope.length], data: slope };
      const relu = graph.node('Relu', [x.name]);
      const positive = graph.node('Mul', [relu, graph.weights(complement(slopes))]);
      const scaled = graph.node('Mul', [x.name, graph.weights(slopes)]);
      return named(x, graph.node('Add', [scaled, positive]));
    },
  };
}
