import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { ModelFailedError } from './errors.js';
import type { ModelRuntime } from './model-runtime.js';
import { wrapOnnxSession } from './onnx-session.js';

const LOG_ERRORS_ONLY = 3;

export interface WebRuntimeOptions {
  /**
   * Absolute address of `ort-wasm-simd-threaded.wasm` of the installed `onnxruntime-web`, or its bytes. Nothing is
   * ever fetched from elsewhere.
   */
  readonly wasm: string | Uint8Array;
  /** Threads inside one network. Default 1; more need a page that is cross-origin isolated (COOP and COEP). */
  readonly threads?: number;
}

/**
 * ONNX Runtime in WebAssembly with SIMD, for browsers. Holds nothing until a model is loaded.
 *
 * The WebAssembly module is one per page: the options of the first runtime that loads a model hold for all.
 */
export function webRuntime({ wasm, threads = 1 }: WebRuntimeOptions): ModelRuntime {
  return {
    name: `onnxruntime-web ${env.versions.web ?? env.versions.common} wasm`,
    async load(model) {
      env.wasm.numThreads = threads;
      if (typeof wasm === 'string') env.wasm.wasmPaths = { wasm };
      else env.wasm.wasmBinary = wasm;
      return wrapOnnxSession(await open(model), (data, dims) => new Tensor('float32', data, dims));
    },
  };
}

async function open(model: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(model, {
      executionProviders: ['wasm'],
      graphOptimizationLevel: 'all',
      logSeverityLevel: LOG_ERRORS_ONLY,
    });
  } catch (cause) {
    throw new ModelFailedError('loading', cause);
  }
}
