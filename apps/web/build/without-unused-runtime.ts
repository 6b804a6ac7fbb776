import type { Plugin } from 'vite';

/**
 * Leave out the copy of ONNX Runtime that its package asks the bundler for. The server gives the camera guide the
 * very file that the models were tested with, so this one, of 14 MB, is never loaded.
 */
export const withoutUnusedRuntime = (): Plugin => ({
  name: 'mien-without-unused-runtime',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const name of Object.keys(bundle)) if (/\/ort-wasm[^/]*\.wasm$/.test(name)) delete bundle[name];
  },
});
