import { expect, it } from 'vitest';
import { ModelFailedError } from '../errors.js';
import type { ModelRuntime } from '../model-runtime.js';
import { tinyNetwork } from './tiny-network.js';

/** What the pipeline relies on, whichever ONNX Runtime runs the networks. */
export function keepsTheModelRuntimeContract(runtime: ModelRuntime): void {
  it('runs a network and says which shapes it wants, -1 where it leaves the size open', async () => {
    const session = await runtime.load(tinyNetwork('Neg', ['N', 3]));
    expect(session.inputNames).toEqual(['x']);
    expect(session.outputNames).toEqual(['y']);
    expect(session.inputShapes).toEqual({ x: [-1, 3] });

    const { y } = await session.run({ x: { dims: [1, 3], data: Float32Array.of(1, -2, 3) } });
    expect(y).toEqual({ dims: [1, 3], data: Float32Array.of(-1, 2, -3) });
    await session.close();
  });

  it.each([
    { what: 'no bytes', model: new Uint8Array() },
    { what: 'bytes that are not a network', model: new TextEncoder().encode('<html>not found</html>') },
    { what: 'half a network', model: tinyNetwork('Neg', [3]).subarray(0, 30) },
  ])('refuses to load $what', async ({ model }) => {
    await expect(runtime.load(model)).rejects.toThrow(ModelFailedError);
  });

  it.each([
    { what: 'of the wrong shape', inputs: { x: { dims: [4], data: new Float32Array(4) } } },
    { what: 'whose shape and length disagree', inputs: { x: { dims: [3], data: new Float32Array(5) } } },
    { what: 'of an unknown name', inputs: { z: { dims: [3], data: new Float32Array(3) } } },
  ])('throws when fed an input $what', async ({ inputs }) => {
    const session = await runtime.load(tinyNetwork('Neg', [3]));
    await expect(session.run(inputs)).rejects.toThrow(ModelFailedError);
    await session.close();
  });

  it('throws when asked to run after it was closed', async () => {
    const session = await runtime.load(tinyNetwork('Neg', [3]));
    await session.close();
    await expect(session.run({ x: { dims: [3], data: new Float32Array(3) } })).rejects.toThrow(
      ModelFailedError,
    );
  });
}
