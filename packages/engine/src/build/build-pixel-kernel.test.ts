import { expect, it } from 'vitest';
import { buildPixelKernel } from './build-pixel-kernel.js';

it('leaves a kernel alone that belongs to its source', { timeout: 120_000 }, async () => {
  await buildPixelKernel();
  expect(await buildPixelKernel()).toBe('up-to-date');
});
