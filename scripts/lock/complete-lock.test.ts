import { expect, it } from 'vitest';
import { completeLock } from './complete-lock.js';

const lockOf = (
  optionalDependencies: Record<string, string>,
  present: Record<string, { version: string }> = {},
) => ({
  packages: { 'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies }, ...present },
});

it('adds what other platforms need, marked with the platform so that npm skips it here', () => {
  const lock = lockOf({ '@tool/win32-x64': '1.2.3', '@tool/linux-arm64-musl': '1.2.3' });
  expect(completeLock(lock)).toEqual(['@tool/win32-x64', '@tool/linux-arm64-musl']);
  expect(lock.packages).toMatchObject({
    'node_modules/@tool/win32-x64': {
      version: '1.2.3',
      os: ['win32'],
      cpu: ['x64'],
      optional: true,
      dev: true,
    },
    'node_modules/@tool/linux-arm64-musl': { os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
  });
});

it('leaves alone what is there, at the top or nested', () => {
  const lock = lockOf(
    { '@tool/linux-x64': '1.2.3', '@tool/darwin-x64': '1.2.3' },
    {
      'node_modules/@tool/linux-x64': { version: '1.2.3' },
      'node_modules/tool/node_modules/@tool/darwin-x64': { version: '1.2.3' },
    },
  );
  expect(completeLock(lock)).toEqual([]);
});

it('does not guess a version or a platform', () => {
  expect(completeLock(lockOf({ '@tool/win32-x64': '^1.0.0', 'prettier-output': '1.0.0' }))).toEqual([]);
});
