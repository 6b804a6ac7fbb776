import type { NetworkDeps } from '../network.js';
import type { Tensor } from '../runtime/model-runtime.js';

/** Says what a network answers; `run` counts from 0. */
export type NetworkScript = (input: Tensor, run: number) => Readonly<Record<string, Float32Array>>;

/** Networks that answer by script instead of by weights; one without a script is missing from the machine. */
export function scriptedNetworks(scripts: Readonly<Record<string, NetworkScript>>) {
  const runs: Record<string, Tensor[]> = {};
  const open = new Set<string>();
  const deps: NetworkDeps = {
    models: async (model) => {
      if (!scripts[model]) throw new Error(`no network "${model}"`);
      return new TextEncoder().encode(model);
    },
    runtime: {
      name: 'scripted',
      async load(bytes) {
        const model = new TextDecoder().decode(bytes);
        const inputs: Tensor[] = [];
        runs[model] = inputs;
        open.add(model);
        return {
          inputNames: ['input'],
          outputNames: [],
          inputShapes: {},
          async run({ input }) {
            if (!input) throw new Error(`"${model}" was fed nothing`);
            // Callers reuse their arrays, so what was fed is copied.
            const run = inputs.push({ dims: input.dims, data: input.data.slice() }) - 1;
            const outputs = scripts[model]?.(input, run) ?? {};
            return Object.fromEntries(
              Object.entries(outputs).map(([name, data]) => [name, { dims: [1, data.length], data }]),
            );
          },
          async close() {
            open.delete(model);
          },
        };
      },
    },
  };
  return { deps, runs, open };
}
