import type { ModelSource } from './pack.js';
import { ModelFailedError } from './runtime/errors.js';
import type { ModelRuntime, Tensor } from './runtime/model-runtime.js';

/** Where networks come from and what runs them. */
export interface NetworkDeps {
  readonly runtime: ModelRuntime;
  readonly models: ModelSource;
}

/** A loaded network with one input. Not safe for two calls at once. */
export interface Network {
  /** @throws {ModelFailedError} if the network cannot run on this input. */
  run(input: Tensor): Promise<NetworkOutputs>;
  close(): Promise<void>;
}

/** What one run gave; outputs are told apart by their size, because converters rename them. */
export interface NetworkOutputs {
  /** @throws {ModelFailedError} if no output holds exactly `size` values or one of them is not finite. */
  ofSize(size: number): Float32Array;
  /** @throws {ModelFailedError} if there is not exactly one output or one of its values is not finite. */
  only(): Float32Array;
}

/** @throws {ModelFailedError} if the bytes are not a network of one input. */
export async function loadNetwork({ runtime, models }: NetworkDeps, model: string): Promise<Network> {
  const session = await runtime.load(await models(model));
  const [inputName, ...others] = session.inputNames;
  if (inputName === undefined || others.length > 0) {
    await session.close();
    throw new ModelFailedError(`loading "${model}", which does not have exactly one input`);
  }
  return {
    async run(input) {
      const outputs = Object.values(await session.run({ [inputName]: input }));
      const finite = (found: Tensor | undefined, wanted: string): Float32Array => {
        if (!found || !isAllFinite(found.data)) {
          throw new ModelFailedError(`running "${model}", which gave no ${wanted}`);
        }
        return found.data;
      };
      return {
        ofSize: (size) =>
          finite(
            outputs.find(({ data }) => data.length === size),
            `${size} finite values`,
          ),
        only: () => finite(outputs.length === 1 ? outputs[0] : undefined, 'single output of finite values'),
      };
    },
    close: () => session.close(),
  };
}

/** A plain loop: a callback for each of the detector's 15 thousand values costs more than it should. */
function isAllFinite(values: Float32Array): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}
