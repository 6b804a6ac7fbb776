import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

interface Counts {
  readonly passed: number;
  /** Skipped tests, files that do not load and errors outside any test included: in CI none of them is fine. */
  readonly failed: number;
}

/** Count the tests of a finished run the way CI judges them. */
export function countTests(
  modules: readonly Pick<TestModule, 'children' | 'errors'>[],
  stray: number,
): Counts {
  let passed = 0;
  let failed = stray;
  for (const module of modules) {
    failed += module.errors().length;
    for (const test of module.children.allTests()) {
      if (test.result().state === 'passed') passed++;
      else failed++;
    }
  }
  return { passed, failed };
}

/** Vitest reporter that leaves the counts in the file named by `MIEN_TEST_COUNTS`, for `scripts/ci.mjs`. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter's default export.
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env.MIEN_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(countTests(modules, unhandledErrors.length)));
  }
}
