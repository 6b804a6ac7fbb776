import { join } from 'node:path';
import { guarded } from './setup/guarded.mjs';

/** The rivals Mien is measured against are packages of the bench folder only. */
await guarded(async () => {
  const { packagesAreInstalled } = await import('./setup/installed-packages.mjs');
  const { prepare, root } = await import('./setup/prepare.mjs');
  const { runProgram } = await import('./setup/run-program.mjs');
  const { runStep } = await import('./setup/run-step.mjs');
  const folder = join(root, 'bench');
  await prepare();
  if (!packagesAreInstalled(folder)) {
    await runStep({
      doing: 'Installing the libraries to compare with',
      command: 'npm',
      args: ['ci', '--loglevel=error'],
      folder,
      quiet: true,
    });
  }
  return runProgram(['bench/main.mjs', ...process.argv.slice(2)]);
});
