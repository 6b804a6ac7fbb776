import { guarded } from './setup/guarded.mjs';

await guarded(async () => {
  const { prepare } = await import('./setup/prepare.mjs');
  const { runProgram } = await import('./setup/run-program.mjs');
  const { buildWebApp } = await import('./setup/web-app.mjs');
  const { bundleServer } = await import('./setup/server-bundle.mjs');
  await prepare();
  await buildWebApp();
  return runProgram([await bundleServer()]);
});
