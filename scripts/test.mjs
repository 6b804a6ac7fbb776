import { guarded } from './setup/guarded.mjs';

await guarded(async () => {
  const { prepare } = await import('./setup/prepare.mjs');
  const { runProgram } = await import('./setup/run-program.mjs');
  const { buildWebApp } = await import('./setup/web-app.mjs');
  await prepare();
  await buildWebApp();
  return runProgram(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]);
});
