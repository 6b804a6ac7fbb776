/** A dense row-major array of numbers as a network takes and gives it. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** One loaded network. Not safe for two calls at once: each worker thread owns its own. */
export interface ModelSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  /** Declared shape of each input, -1 where the network leaves it open; `undefined` if not stated by the file. */
  readonly inputShapes: Readonly<Record<string, readonly number[] | undefined>>;
  /** @throws {ModelFailedError} if the network cannot run on these inputs. */
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/** The port to whatever runs ONNX files: `onnxruntime-node` on a server, `onnxruntime-web` in a browser. */
export interface ModelRuntime {
  /** e.g. `onnxruntime-node 1.30.0 cpu`; recorded in reports. */
  readonly name: string;
  /** @throws {ModelFailedError} if the bytes are not a network this runtime can run. */
  load(model: Uint8Array): Promise<ModelSession>;
}
