import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { webRuntime } from './onnx-web.js';
import { keepsTheModelRuntimeContract } from './testing/model-runtime.contract.js';

const wasm = readFileSync(
  createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
);

keepsTheModelRuntimeContract(webRuntime({ wasm }));

it('names itself with its version for reports', () => {
  expect(webRuntime({ wasm }).name).toMatch(/^onnxruntime-web \d+\.\d+\.\d+ wasm$/);
});
