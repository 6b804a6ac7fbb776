import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holderOf, lockDataFolder } from './lock-data-folder.js';
import { startTicks } from './process-identity.js';

let folder: string;
let lockFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mien-lock-'));
  lockFile = join(folder, 'server.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const NOBODY = 2 ** 22 + 1;

describe('the lock of a data folder', () => {
  it('is refused while another process has it, which is named', () => {
    const holder = { pid: process.ppid, startTicks: startTicks(process.ppid) };
    writeFileSync(lockFile, JSON.stringify(holder));
    expect(() => lockDataFolder(folder)).toThrow(`process ${process.ppid}`);
    expect(holderOf(folder)).toBe(process.ppid);
  });

  it.each([
    { whose: 'a process that is gone', content: JSON.stringify({ pid: NOBODY }) },
    {
      whose: 'a process whose id now belongs to another',
      content: JSON.stringify({ pid: process.ppid, startTicks: '1' }),
    },
    { whose: 'nobody, half written', content: '{"pi' },
  ])('is taken over from $whose', ({ content }) => {
    writeFileSync(lockFile, content);
    const lock = lockDataFolder(folder);
    expect(existsSync(lockFile)).toBe(true);
    lock.release();
    expect(existsSync(lockFile)).toBe(false);
  });

  it('makes the folder', () => {
    const inside = join(folder, 'new', 'place');
    lockDataFolder(inside).release();
    expect(existsSync(inside)).toBe(true);
  });
});
