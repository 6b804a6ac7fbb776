import { PixelKernelMissingError } from './errors.js';

/** What `assembly/pixel-kernel.ts` exports. Addresses are bytes from the start of `memory`. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  openPicture(width: number, height: number): number;
  setBorder(repeats: boolean, value: number): void;
  setMap(a: number, b: number, tx: number, c: number, d: number, ty: number): void;
  reserveOutput(bytes: number): number;
  cutTensor(
    out: number,
    width: number,
    height: number,
    across: number,
    down: number,
    channels: number,
    mean0: number,
    mean1: number,
    mean2: number,
    scale: number,
  ): void;
  cutBytes(out: number, width: number, height: number, across: number, down: number): void;
}

/**
 * Compile what the build left.
 *
 * @throws {PixelKernelMissingError} if there is nothing, or this machine's WebAssembly has no SIMD.
 */
export async function loadKernelModule(): Promise<WebAssembly.Module> {
  try {
    const { WASM_BASE64 } = await import('#pixel-kernel');
    return await WebAssembly.compile(Uint8Array.from(atob(WASM_BASE64), (letter) => letter.charCodeAt(0)));
  } catch (cause) {
    throw new PixelKernelMissingError(cause);
  }
}

/** A kernel with an empty memory of its own. */
export async function instantiateKernel(module: WebAssembly.Module): Promise<KernelExports> {
  const { exports } = await WebAssembly.instantiate(module, {});
  return exports as unknown as KernelExports;
}
