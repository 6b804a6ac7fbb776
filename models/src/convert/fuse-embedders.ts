import type { PixelForm } from '@mien/engine';
import { ConversionError } from './errors.js';
import { createOnnxGraph, type OnnxGraphWriter } from './onnx-graph.js';
import { decodeOnnx, type OnnxNode } from './onnx-schema.js';

/** One of several embedders that look at the same chip. */
export interface FusionPart {
  readonly network: Uint8Array;
  /** Pixels as this embedder wants them; width and height are those of the fused network. */
  readonly input: PixelForm;
  /** Share of its cosine in the fused one, above 0. */
  readonly weight: number;
}

/** Operators that mean the same in every version that the parts may have been written for. */
const SAME_IN_ALL_VERSIONS = new Set(['Conv', 'Relu', 'Mul', 'Add', 'Reshape', 'Transpose', 'Identity']);

/**
 * Make one network of several embedders: unit embeddings, weighted and put one after the other.
 *
 * Input N×H×W×3 RGB, raw 0..255. Because each part is a unit vector times the root of its weight, the cosine
 * of two fused embeddings is the weighted mean of the parts' cosines.
 *
 * @throws {ConversionError} if a part has an operator whose meaning depends on its ONNX version.
 */
export function fuseEmbedders(name: string, parts: readonly FusionPart[]): Uint8Array {
  const graph = createOnnxGraph(name);
  const [first] = parts;
  if (!first) throw new ConversionError('There is nothing to fuse.');
  const { height, width } = first.input;
  const picture = graph.input('input', ['batch', height, width, 3]);

  let dimension = 0;
  const embeddings = parts.map(({ network, input, weight }, index) => {
    const part = adoptPart(graph, network, feed(graph, picture, input), `part${index}_`);
    dimension += part.dimension;
    const unit = graph.node('LpNormalization', [part.output], { axis: 1, p: 2 });
    const share = graph.weights({ shape: [1], data: Float32Array.of(Math.sqrt(weight)) });
    return graph.node('Mul', [unit, share]);
  });
  graph.output(graph.node('Concat', embeddings, { axis: 1 }), 'embedding', ['batch', dimension]);
  return graph.encode();
}

/** The raw picture in the channels, values and layout that a part wants. */
function feed(graph: OnnxGraphWriter, picture: string, { channels, mean, scale, layout }: PixelForm): string {
  if (channels === 'luma') throw new ConversionError('An embedder of gray pictures cannot be fused.');
  const ordered =
    channels === 'bgr' ? graph.node('Gather', [picture, graph.integers([2, 1, 0])], { axis: 3 }) : picture;
  const constant = (values: readonly number[]) =>
    graph.weights({ shape: [values.length], data: Float32Array.from(values) });
  const centered = graph.node('Sub', [ordered, constant(mean)]);
  const scaled = graph.node('Mul', [centered, constant([scale])]);
  return layout === 'nchw' ? graph.node('Transpose', [scaled], { perm: [0, 3, 1, 2] }) : scaled;
}

function adoptPart(
  graph: OnnxGraphWriter,
  network: Uint8Array,
  input: string,
  prefix: string,
): { readonly output: string; readonly dimension: number } {
  const part = decodeOnnx('Model', network).graph;
  const [given, result] = [part.input[0], part.output[0]];
  const dimension = result?.type.tensorType.shape.dim[1]?.value;
  if (!given || !result || dimension === undefined)
    throw new ConversionError('A part lacks its input or output.');

  const rename = (value: string) => (value === given.name ? input : prefix + value);
  graph.adopt(
    part.node.map((node) => renameNode(node, rename)),
    part.initializer.map((tensor) => ({ ...tensor, name: rename(tensor.name) })),
  );
  return { output: rename(result.name), dimension };
}

function renameNode(node: OnnxNode, rename: (value: string) => string): OnnxNode {
  if (!SAME_IN_ALL_VERSIONS.has(node.opType)) {
    throw new ConversionError(`A part with the operator ${node.opType} cannot be fused.`);
  }
  const [input, output] = [node.input.map(rename), node.output.map(rename)];
  return { ...node, name: rename(node.name), input, output };
}
