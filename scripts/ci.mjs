import { guarded } from './setup/guarded.mjs';
import { startInstalledPostgres } from './setup/installed-postgres.mjs';
import { runTests } from './setup/run-tests.mjs';

const STEPS = ['types', 'lint', 'boundaries', 'unused', 'docs'];
/** The tests that a database has to do with once more, on the PostgreSQL that the system has installed. */
async function runOnInstalledPostgres(runProgram, root) {
  const postgres = await startInstalledPostgres();
  if (!postgres) {
    process.stderr.write('Failed: no PostgreSQL is installed beside the embedded one.\n');
    return { passed: 0, failed: 1 };
  }
  try {
    const { findDatabaseTests } = await import('./setup/database-tests.mjs');
    return await runTests(runProgram, await findDatabaseTests(root), {
      MIEN_TEST_DATABASE_URL: postgres.url,
    });
  } finally {
    await postgres.stop();
  }
}

async function countFailedSteps(runStep, folder) {
  let failed = 0;
  for (const step of STEPS) {
    const run = { doing: `Checking ${step}`, command: 'npm', args: ['run', '--silent', `check:${step}`] };
    await runStep({ ...run, folder, quiet: true }).catch((error) => {
      failed++;
      process.stderr.write(`Failed: check:${step}. ${error.message}\n`);
    });
  }
  return failed;
}

/**
 * Everything CI asks: the checks of `npm run check`, each counting as one failure, every test, and those of the server
 * on a second database.
 */
async function runAll() {
  const { prepare, root } = await import('./setup/prepare.mjs');
  const { runProgram } = await import('./setup/run-program.mjs');
  const { runStep } = await import('./setup/run-step.mjs');
  const { buildWebApp } = await import('./setup/web-app.mjs');
  await prepare();
  await buildWebApp();

  const failedSteps = await countFailedSteps(runStep, root);
  const everything = await runTests(runProgram);
  const onInstalled = await runOnInstalledPostgres(runProgram, root);
  return {
    passed: everything.passed + onInstalled.passed,
    failed: everything.failed + onInstalled.failed + failedSteps,
  };
}

let counts = { passed: 0, failed: 1 };
await guarded(async () => {
  counts = await runAll();
  return counts.failed === 0 ? 0 : 1;
});
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
