import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runTests } from './run-tests.mjs';

type Failing = { file: string; passed: number; failed: number };

/** A program that leaves these counts, one run after the other. */
function programThatLeaves(...runs: { passed: number; failed: number; failing: Failing[] }[]) {
  const asked: string[][] = [];
  const run = async (args: readonly string[], environment: Record<string, string>) => {
    const counts = runs[asked.length];
    asked.push(args.filter((arg) => arg.endsWith('.test.ts')));
    writeFileSync(environment.MIEN_TEST_COUNTS ?? '', JSON.stringify(counts));
    return counts?.failed === 0 ? 0 : 1;
  };
  return { run, asked };
}

const failing = (file: string) => ({ file, passed: 4, failed: 1 });

it('runs a file that failed once more alone, and counts it by that', async () => {
  const { run, asked } = programThatLeaves(
    { passed: 104, failed: 1, failing: [failing('a.test.ts')] },
    { passed: 5, failed: 0, failing: [] },
  );
  expect(await runTests(run)).toEqual({ passed: 105, failed: 0 });
  expect(asked).toEqual([[], ['a.test.ts']]);
});

it('says that a file failed which failed twice', async () => {
  const { run } = programThatLeaves(
    { passed: 104, failed: 1, failing: [failing('a.test.ts')] },
    { passed: 3, failed: 2, failing: [{ file: 'a.test.ts', passed: 3, failed: 2 }] },
  );
  expect(await runTests(run)).toEqual({ passed: 103, failed: 2 });
});

it('keeps errors outside any file, and runs many files that failed only once', async () => {
  const stray = programThatLeaves(
    { passed: 104, failed: 2, failing: [failing('a.test.ts')] },
    { passed: 5, failed: 0, failing: [] },
  );
  expect(await runTests(stray.run)).toEqual({ passed: 105, failed: 1 });
  const many = ['a', 'b', 'c', 'd'].map((name) => failing(`${name}.test.ts`));
  const { run, asked } = programThatLeaves({ passed: 16, failed: 4, failing: many });
  expect(await runTests(run)).toMatchObject({ passed: 16, failed: 4 });
  expect(asked).toHaveLength(1);
});

it('counts a run that ended without a word as a failure', async () => {
  expect(await runTests(async () => 1)).toMatchObject({ passed: 0, failed: 1 });
});
