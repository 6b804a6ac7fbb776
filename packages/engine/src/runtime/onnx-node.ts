import { availableParallelism } from 'node:os';
import { env, InferenceSession, Tensor } from 'onnxruntime-node';
import { ModelFailedError } from './errors.js';
import type { ModelRuntime } from './model-runtime.js';
import { wrapOnnxSession } from './onnx-session.js';

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
    load: async (model) =>
      wrapOnnxSession(await open(model, threads), (data, dims) => new Tensor('float32', data, dims)),
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
