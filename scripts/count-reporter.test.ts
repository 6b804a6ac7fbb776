import { expect, it } from 'vitest';
import type { TestCase, TestModule } from 'vitest/node';
import { countTests } from './count-reporter.js';

type State = ReturnType<TestCase['result']>['state'];

function fileWith(states: readonly State[], errors = 0, moduleId = 'some.test.ts') {
  const tests = states.map((state) => ({ result: () => ({ state }) }));
  return {
    moduleId,
    children: { allTests: () => tests.values() },
    errors: () => Array.from({ length: errors }, () => ({ message: 'cannot load' })),
  } as unknown as TestModule;
}

it('counts tests over all files', () => {
  expect(countTests([fileWith(['passed', 'failed'], 0, 'a.test.ts'), fileWith(['passed'])], 0)).toEqual({
    passed: 2,
    failed: 1,
    failing: [{ file: 'a.test.ts', passed: 1, failed: 1 }],
  });
});

it('counts skipped tests, files that do not load and stray errors as failed', () => {
  expect(countTests([fileWith(['skipped', 'pending', 'passed']), fileWith([], 1)], 1)).toMatchObject({
    passed: 1,
    failed: 4,
  });
});
