import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

type Counted = Pick<TestModule, 'children' | 'errors' | 'moduleId'>;

interface Counts {
  readonly passed: number;
  /** Skipped tests, files that do not load and errors outside any test included: in CI none of them is fine. */
  readonly failed: number;
}

interface CountsOfRun extends Counts {
  /** The files that something failed in. */
  readonly failing: readonly (Counts & { readonly file: string })[];
}

function countFile(module: Counted): Counts {
  const tests = [...module.children.allTests()];
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  return { passed, failed: tests.length - passed + module.errors().length };
}

/** Count the tests of a finished run the way CI judges them. */
export function countTests(modules: readonly Counted[], stray: number): CountsOfRun {
  const files = modules.map((module) => ({ file: module.moduleId, ...countFile(module) }));
  return {
    passed: files.reduce((all, { passed }) => all + passed, 0),
    failed: files.reduce((all, { failed }) => all + failed, stray),
    failing: files.filter(({ failed }) => failed > 0),
  };
}

/** Vitest reporter that leaves the counts in the file named by `MIEN_TEST_COUNTS`, for `scripts/setup/run-tests.mjs`. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter's default export.
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env.MIEN_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(countTests(modules, unhandledErrors.length)));
  }
}
