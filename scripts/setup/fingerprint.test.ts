import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mien-fingerprint-'));
  mkdirSync(join(root, 'apps/web/src'), { recursive: true });
  mkdirSync(join(root, 'apps/web/dist'));
  writeFileSync(join(root, 'apps/web/src/main.tsx'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('what something is built from', () => {
  it('changes with the content and the name of a file', () => {
    const before = fingerprint(root, ['apps/web', 'not-there']);
    writeFileSync(join(root, 'apps/web/src/main.tsx'), 'two');
    const changed = fingerprint(root, ['apps/web', 'not-there']);
    writeFileSync(join(root, 'apps/web/src/other.tsx'), '');
    expect(new Set([before, changed, fingerprint(root, ['apps/web', 'not-there'])]).size).toBe(3);
  });

  it('does not change with what was built', () => {
    const before = fingerprint(root, ['apps/web', 'not-there']);
    writeFileSync(join(root, 'apps/web/dist/index.js'), 'built');
    expect(fingerprint(root, ['apps/web', 'not-there'])).toBe(before);
  });
});
