import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guarded } from './setup/guarded.mjs';

const STEPS = ['types', 'lint', 'boundaries', 'unused', 'docs'];

/** Counts left by the reporter; a run that ended before it could leave any is one failure. */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function runTests(runProgram, folder) {
  const file = join(folder, 'counts.json');
  const code = await runProgram(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=./scripts/count-reporter.ts',
    ],
    { MIEN_TEST_COUNTS: file },
  );
  const { passed, failed } = readCounts(file);
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** Everything CI asks: the checks of `npm run check`, each counting as one failure, then every test. */
async function runAll() {
  const { prepare, root } = await import('./setup/prepare.mjs');
  const { runProgram } = await import('./setup/run-program.mjs');
  const { runStep } = await import('./setup/run-step.mjs');
  await prepare();

  let failedSteps = 0;
  for (const step of STEPS) {
    const run = { doing: `Checking ${step}`, command: 'npm', args: ['run', '--silent', `check:${step}`] };
    await runStep({ ...run, folder: root, quiet: true }).catch((error) => {
      failedSteps++;
      process.stderr.write(`Failed: check:${step}. ${error.message}\n`);
    });
  }

  const folder = mkdtempSync(join(tmpdir(), 'mien-ci-'));
  try {
    const { passed, failed } = await runTests(runProgram, folder);
    return { passed, failed: failed + failedSteps };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let counts = { passed: 0, failed: 1 };
await guarded(async () => {
  counts = await runAll();
  return counts.failed === 0 ? 0 : 1;
});
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
