import { readFile } from 'node:fs/promises';
import { KernelNotBuiltError } from '../errors.js';
import { KERNEL_DIGEST_FILE, KERNEL_FILE, kernelSourceDigest } from './kernel-files.js';

/** What `assembly/scan-kernel.ts` exports. Addresses are bytes from the start of the shared memory. */
export interface ScanKernel {
  /** Work on the job that lies in memory until no segment is left; `lane` says where to leave the hits. */
  scan(lane: number): void;
  /** Float32 dot products of one probe with `rows` rows of `stride` floats each. */
  dotProducts(matrix: number, rows: number, stride: number, probe: number, out: number): void;
}

/**
 * Read the compiled search kernel.
 *
 * @throws {KernelNotBuiltError} if it is missing or was compiled from other sources than those present.
 */
export async function loadKernelModule(): Promise<WebAssembly.Module> {
  try {
    const [wasm, built, digest] = await Promise.all([
      readFile(KERNEL_FILE),
      readFile(KERNEL_DIGEST_FILE, 'utf8'),
      kernelSourceDigest(),
    ]);
    if (built === digest) return await WebAssembly.compile(wasm);
  } catch (cause) {
    throw new KernelNotBuiltError(cause);
  }
  throw new KernelNotBuiltError();
}

/** Bind the kernel to a memory; calls run on the calling thread. */
export function instantiateKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): ScanKernel {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as ScanKernel;
}
