import { createRequire } from 'node:module';
import { observerNetworks } from '@mien/engine';
import type { ModelRegistry } from '@mien/models';

/** What a browser loads to guide a person before the camera. */
export interface CameraGuide {
  readonly detector: string;
  /** The WebAssembly module of the installed ONNX Runtime. */
  readonly wasmPath: string;
  readonly networks: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
}

const engine = createRequire(createRequire(import.meta.url).resolve('@mien/engine'));

/** The networks of the registry's active pack that see faces without recognizing them. */
export async function cameraGuide(registry: Pick<ModelRegistry, 'pack'>): Promise<CameraGuide> {
  const { form, files } = await registry.pack();
  const networks = observerNetworks(form.detector).flatMap((name) => {
    const file = files.get(name);
    return file ? [{ name, path: file.path, sha256: file.sha256 }] : [];
  });
  const wasmPath = engine.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm');
  return { detector: form.detector, wasmPath, networks };
}
