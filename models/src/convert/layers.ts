import type { Side } from './onnx-graph.js';
import type { Weights } from './tensor.js';

/** Feature map of a convolution. A side is a name where the caller of the network chooses it. */
export interface FeatureMap {
  readonly kind: 'map';
  readonly name: string;
  readonly height: Side;
  readonly width: Side;
  readonly channels: number;
}

/** One row of numbers per picture of the batch; `shape` leaves the batch out. */
export interface Rows {
  readonly kind: 'rows';
  readonly name: string;
  readonly shape: readonly number[];
}

export type Value = FeatureMap | Rows;

export interface Window {
  /** Height, width. */
  readonly size: readonly [number, number];
  readonly stride: readonly [number, number];
  /** TensorFlow's meaning: `same` puts the odd pixel of padding at the bottom and right. */
  readonly padding: 'same' | 'valid';
}

/** Zeros to put before the first, or after the last, row, column and channel. */
export interface Margin {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

export interface SpatialLayers {
  /** @param filter Out × in/groups × height × width; one input channel per filter makes it depthwise. */
  convolution(
    x: FeatureMap,
    filter: Weights,
    bias: Float32Array | undefined,
    window: Pick<Window, 'stride' | 'padding'>,
  ): FeatureMap;
  pool(kind: 'max' | 'average', x: FeatureMap, window: Window): FeatureMap;
  pad(x: FeatureMap, before: Margin, after: Margin): FeatureMap;
  /** Mean over height and width. */
  averageAll(x: FeatureMap): Rows;
}

export interface PointwiseLayers {
  relu<T extends Value>(x: T): T;
  sigmoid<T extends Value>(x: T): T;
  /** @param slope One factor for negative values per channel. */
  prelu<T extends Value>(x: T, slope: Float32Array): T;
  /** Softmax over the channels of a map or the last axis of rows. */
  softmax<T extends Value>(x: T): T;
  add<T extends Value>(a: T, b: T): T;
}

export interface RowLayers {
  /** The numbers of each picture in height, width, channel order, dealt into `shape`. */
  toRows(x: Value, shape: readonly number[]): Rows;
  /** @param axis Counted without the batch. */
  concatenate(rows: readonly Rows[], axis: number): Rows;
  /** @param weights Outputs × inputs. */
  dense(x: Rows, weights: Weights, bias: Float32Array | undefined): Rows;
}

/**
 * Builds an ONNX network from layers described the TensorFlow way.
 *
 * Inputs and outputs are N×H×W×C as in the sources; in between, feature maps are N×C×H×W, the layout that
 * ONNX Runtime computes in. The batch size is always open.
 */
export interface NetworkBuilder extends SpatialLayers, PointwiseLayers, RowLayers {
  input(height: Side, width: Side, channels: number): FeatureMap;
  output(x: Value, name: string): void;
  /** The finished ONNX file. The same layers give the same bytes. */
  encode(): Uint8Array;
}
