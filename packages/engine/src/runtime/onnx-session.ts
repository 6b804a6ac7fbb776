import type { InferenceSession, Tensor as OnnxTensor } from 'onnxruntime-node';
import { ModelFailedError } from './errors.js';
import type { ModelSession, Tensor } from './model-runtime.js';

const OPEN_DIMENSION = -1;

/** Makes a tensor of the ONNX Runtime that the session belongs to. */
export type MakeTensor = (data: Float32Array, dims: readonly number[]) => OnnxTensor;

/**
 * Take ownership of a session of either ONNX Runtime.
 *
 * @throws {ModelFailedError} if the network takes anything but 32-bit floats; the session is closed then.
 */
export async function wrapOnnxSession(
  session: InferenceSession,
  makeTensor: MakeTensor,
): Promise<ModelSession> {
  try {
    return wrap(session, makeTensor);
  } catch (cause) {
    await session.release();
    throw cause;
  }
}

function wrap(session: InferenceSession, makeTensor: MakeTensor): ModelSession {
  return {
    inputNames: session.inputNames,
    outputNames: session.outputNames,
    inputShapes: readInputShapes(session),
    async run(inputs) {
      try {
        return toTensors(await session.run(toFeeds(inputs, makeTensor)));
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

function toFeeds(
  inputs: Readonly<Record<string, Tensor>>,
  makeTensor: MakeTensor,
): Record<string, OnnxTensor> {
  const feeds: Record<string, OnnxTensor> = {};
  for (const [name, { data, dims }] of Object.entries(inputs)) feeds[name] = makeTensor(data, dims);
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
