import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,apps,models,evaluation,e2e,scripts}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/built/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
