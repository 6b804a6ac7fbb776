import { guarded } from './setup/guarded.mjs';

const SAMPLES = [1, 2, 3, 4, 5, 6].map((n) => `node_modules/@vladmandic/face-api/demo/sample${n}.jpg`);

await guarded(async () => {
  const { prepare } = await import('./setup/prepare.mjs');
  const { runProgram } = await import('./setup/run-program.mjs');
  await prepare();
  return runProgram([
    'apps/cli/bin/mien.mjs',
    'contact-sheet',
    ...SAMPLES,
    '--out',
    'demo/contact-sheet.html',
  ]);
});
