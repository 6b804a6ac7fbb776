import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VITEST = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--allowOnly=false',
  '--reporter=default',
  '--reporter=./scripts/count-reporter.ts',
];
/** More files than these do not fail because the machine was busy. */
const MOST_TRIED_AGAIN = 3;

/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */
/** @typedef {Counts & { readonly failing: readonly (Counts & { readonly file: string })[] }} Run */

/**
 * Counts left by the reporter; a run that ended before it could leave any is one failure.
 *
 * @param {string} file
 * @returns {Run}
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, failing: [] };
  }
}

/** @returns {Promise<Run>} */
async function runOnce(runProgram, args, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'mien-ci-'));
  const file = join(folder, 'counts.json');
  try {
    const code = await runProgram([...VITEST, ...args], { ...environment, MIEN_TEST_COUNTS: file });
    const counts = readCounts(file);
    return { ...counts, failed: code === 0 ? counts.failed : Math.max(counts.failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The counts of two runs, of which the second one was of the files that failed in the first.
 *
 * @param {Run} first
 * @param {Counts} again
 * @returns {Counts}
 */
export function withSecondTry(first, again) {
  const sum = (name) => first.failing.reduce((all, file) => all + file[name], 0);
  return {
    passed: first.passed - sum('passed') + again.passed,
    failed: first.failed - sum('failed') + again.failed,
  };
}

/**
 * Run tests. A few files that failed are run once more alone, and named: browsers and clocks that tests wait for are late
 * where a machine is busy with other tests. What is wrong fails again.
 *
 * @returns {Promise<Counts>}
 */
export async function runTests(runProgram, args = [], environment = {}) {
  const first = await runOnce(runProgram, args, environment);
  const files = first.failing.map(({ file }) => file);
  if (files.length === 0 || files.length > MOST_TRIED_AGAIN) return first;
  process.stdout.write(`Failed, and run once more alone:\n${files.map((file) => `  ${file}\n`).join('')}`);
  return withSecondTry(first, await runOnce(runProgram, files, environment));
}
