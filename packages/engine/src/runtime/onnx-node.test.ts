import { expect, it } from 'vitest';
import { nodeRuntime } from './onnx-node.js';
import { keepsTheModelRuntimeContract } from './testing/model-runtime.contract.js';

keepsTheModelRuntimeContract(nodeRuntime());

it('names itself with its version for reports', () => {
  expect(nodeRuntime().name).toMatch(/^onnxruntime-node \d+\.\d+\.\d+ cpu$/);
});
