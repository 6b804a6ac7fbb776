import { guarded } from './setup/guarded.mjs';

/** With arguments (`--record`, `--help`) this is the models workspace's own build, without the checks of a start. */
await guarded(async () => {
  const { installPackages, prepare } = await import('./setup/prepare.mjs');
  const { runProgram } = await import('./setup/run-program.mjs');
  const args = process.argv.slice(2);
  if (args.length === 0) await prepare();
  else await installPackages();
  return runProgram(['--import', 'tsx', 'models/src/build-main.ts', ...args]);
});
