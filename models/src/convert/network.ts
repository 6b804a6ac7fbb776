import type { FeatureMap, NetworkBuilder } from './layers.js';
import { createOnnxGraph } from './onnx-graph.js';
import { pointwiseLayers } from './pointwise-layers.js';
import { rowLayers } from './row-layers.js';
import { spatialLayers } from './spatial-layers.js';

const BATCH = 'batch';
const NCHW_TO_NHWC = [0, 2, 3, 1];
const NHWC_TO_NCHW = [0, 3, 1, 2];

/** Start an empty network. */
export function createNetwork(name: string): NetworkBuilder {
  const graph = createOnnxGraph(name);
  const toNhwc = (x: FeatureMap) => graph.node('Transpose', [x.name], { perm: NCHW_TO_NHWC });

  return {
    ...spatialLayers(graph),
    ...pointwiseLayers(graph),
    ...rowLayers(graph, toNhwc),

    input(height, width, channels) {
      const raw = graph.input('input', [BATCH, height, width, channels]);
      const transposed = graph.node('Transpose', [raw], { perm: NHWC_TO_NCHW });
      return { kind: 'map', name: transposed, height, width, channels };
    },

    output(x, outputName) {
      if (x.kind === 'rows') return graph.output(x.name, outputName, [BATCH, ...x.shape]);
      graph.output(toNhwc(x), outputName, [BATCH, x.height, x.width, x.channels]);
    },

    encode: () => graph.encode(),
  };
}
