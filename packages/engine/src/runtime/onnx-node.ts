import { availableParallelism } from 'node:os';
import { env, InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-node';
import { ModelFailedError } from './errors.js';
import type { ModelRuntime, ModelSession, Tensor } from './model-runtime.js';

const OPEN_DIMENSION = -1;
const LOG_ERRORS_ONLY = 3;

export interface NodeRuntimeOptions {
  /**
   * Threads inside one network, from 1 to the number of cores. Default 1: on networks this small two threads are
   * slower than one, and a pool of workers uses the cores better.
   */
  readonly threads?: number;
}

/** ONNX Runtime on the CPU of this machine, from its native Node binding. Holds nothing until a model is loaded. */
export function nodeRuntime(options: NodeRuntimeOptions = {}): ModelRuntime {
  const threads = Math.min(Math.max(1, options.threads ?? 1), availableParallelism());
  return {
    name: `onnxruntime-node ${env.versions.node ?? env.versions.common} cpu`,
    async load(model) {
      const session = await open(model, threads);
      try {
        return wrap(session);
      } catch (cause) {
        await session.release();
        throw cause;
      }
    },
  };
}

async function open(model: Uint8Array, threads: number): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      logSeverityLevel: LOG_ERRORS_ONLY,
    });
  } catch (cause) {
    throw new ModelFailedError('loading', cause);
  }
}

function wrap(session: InferenceSession): ModelSession {
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    inputShapes: readInputShapes(session),
    async run(inputs) {
      try {
        return toTensors(await session.run(toFeeds(inputs)));
      } catch (cause) {
        throw cause instanceof ModelFailedError ? cause : new ModelFailedError('running', cause);
      }
    },
    close: () => session.release(),
  };
}

function readInputShapes(session: InferenceSession): ModelSession['inputShapes'] {
  const shapes: Record<string, readonly number[] | undefined> = {};
  for (const input of session.inputMetadata) {
    if (!input.isTensor || input.type !== 'float32') {
      throw new ModelFailedError(`loading: input "${input.name}" is not a tensor of 32-bit floats`);
    }
    const isStated = input.shape.length > 0;
    shapes[input.name] = isStated ? input.shape.map(toSize) : undefined;
  }
  return shapes;
}

const toSize = (size: number | string) => (typeof size === 'number' ? size : OPEN_DIMENSION);

function toFeeds(inputs: Readonly<Record<string, Tensor>>): Record<string, OnnxTensor> {
  const feeds: Record<string, OnnxTensor> = {};
  for (const [name, tensor] of Object.entries(inputs)) {
    feeds[name] = new OnnxTensor('float32', tensor.data, tensor.dims);
  }
  return feeds;
}

function toTensors(results: InferenceSession.OnnxValueMapType): Readonly<Record<string, Tensor>> {
  const outputs: Record<string, Tensor> = {};
  for (const [name, { dims, data }] of Object.entries(results)) {
    if (!(data instanceof Float32Array)) {
      throw new ModelFailedError(`running: output "${name}" is not 32-bit floats`);
    }
    outputs[name] = { dims, data };
  }
  return outputs;
}
