import { decodeOnnx } from '../convert/onnx-schema.js';
import { ImportRefusedError } from '../registry/errors.js';

const EXTERNAL = 1;

/**
 * Refuse bytes that are not ONNX, or that make the runtime read other files of this machine.
 *
 * @throws {ImportRefusedError} `not-onnx` or `external-data`.
 */
export function refuseExternalData(bytes: Uint8Array): void {
  if (holdsExternalData(decode(bytes))) {
    throw new ImportRefusedError(
      'external-data',
      'The network keeps weights in other files; save it as one file without external data.',
    );
  }
}

function decode(bytes: Uint8Array): unknown {
  try {
    const model = decodeOnnx('Model', bytes);
    if (model.graph.node.length > 0) return model;
  } catch (cause) {
    throw new ImportRefusedError('not-onnx', 'The file is not an ONNX network.', cause);
  }
  throw new ImportRefusedError('not-onnx', 'The file is not an ONNX network: it has no nodes.');
}

/** Tensors stand in initializers, attributes, sparse tensors, subgraphs and functions: look everywhere. */
function holdsExternalData(part: unknown): boolean {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return false;
  if ('dataLocation' in part && part.dataLocation === EXTERNAL) return true;
  if ('externalData' in part && Array.isArray(part.externalData) && part.externalData.length > 0) return true;
  return Object.values(part).some(holdsExternalData);
}
