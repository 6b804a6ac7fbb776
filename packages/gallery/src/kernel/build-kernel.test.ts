import { expect, it } from 'vitest';
import { buildSearchKernel } from './build-kernel.js';
import { loadKernelModule } from './load-kernel.js';

it('leaves a kernel alone that belongs to its source', { timeout: 120_000 }, async () => {
  await buildSearchKernel();
  expect(await buildSearchKernel()).toBe('up-to-date');
  expect(WebAssembly.Module.exports(await loadKernelModule()).map(({ name }) => name)).toContain('scan');
});
