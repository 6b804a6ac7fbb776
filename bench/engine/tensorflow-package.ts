import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const require = createRequire(import.meta.url);

/** A package of the bench's own; some do not let their folder be resolved by name. */
export const packageFolder = (name: string): string =>
  fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url));

/** Load a file of a package that its `exports` do not name: the builds for Node on WASM. */
export const requireFile = (name: string, file: string): unknown => require(join(packageFolder(name), file));

/** Where the WASM binaries of TensorFlow.js lie. */
export const wasmFolder = (): string => join(packageFolder('@tensorflow/tfjs-backend-wasm'), 'dist/');

/** Keep TensorFlow.js to one thread, as every contender is. Call before its backend starts. */
export function useOneThread(): void {
  const backend = require('@tensorflow/tfjs-backend-wasm') as { setThreadsCount(threads: number): void };
  backend.setThreadsCount(1);
}

/** Let `fetch` read `file:` addresses, which Node refuses and model loaders of browser libraries need. */
export function fetchFiles(): void {
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:')) return network(input, init);
    return new Response(await readFile(new URL(url)));
  };
}

/** JPEG to interleaved RGB by the same decoder that Mien uses. */
export async function decodeRgb(jpeg: Uint8Array) {
  const { data, info } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { pixels: new Int32Array(data), width: info.width, height: info.height };
}
