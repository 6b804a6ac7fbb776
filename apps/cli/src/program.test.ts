import { once } from 'node:events';
import { withTemporaryFolder } from '@mien/testkit';
import { describe, expect, it } from 'vitest';
import { runMien, spawnMien } from './testing/run-mien.js';

const NO_DATA = '/nowhere';

describe('the command line', () => {
  it('explains itself, with every exit code', async () => {
    const { code, stdout } = await runMien(['--help'], NO_DATA);
    expect(code).toBe(0);
    for (const command of [
      'detect',
      'compare',
      'enroll',
      'identify',
      'evaluate',
      'models',
      'classifier',
      'doctor',
    ]) {
      expect(stdout).toContain(`  ${command}`);
    }
    expect(stdout).toMatch(/130\s+interrupted/);
  });

  it.each([
    ['detect'],
    ['compare'],
    ['enroll'],
    ['identify'],
    ['contact-sheet'],
    ['evaluate', 'liveness'],
    ['models', 'import'],
    ['recognizer'],
  ])('shows examples of %s', async (...command) => {
    expect((await runMien([...command, '--help'], NO_DATA)).stdout).toContain(`mien ${command.join(' ')} `);
  });

  it.each([
    ['a command that does not exist', ['paint']],
    ['an option that does not exist', ['detect', 'a.jpg', '--emotion']],
    ['a missing argument', ['compare', 'a.jpg']],
    ['a rate that is none', ['compare', 'a.jpg', 'b.jpg', '--target-fmr', '1.5']],
    [
      'an action nobody knows',
      ['evaluate', 'liveness', '--real', 'a.mjpeg', '--challenge', 'turn-left,jump'],
    ],
    ['an attack of no species', ['evaluate', 'liveness', '--real', 'a.mjpeg', '--attack', 'replay.mjpeg']],
    ['a frame rate that is none', ['evaluate', 'liveness', '--real', 'a.mjpeg', '--rate', '0']],
  ])('refuses %s and points at the help', async (_, args) => {
    const { code, stdout, stderr } = await runMien(args, NO_DATA);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('--help');
  });

  it('names what is not there, in one sentence with a code', async () => {
    await withTemporaryFolder(async (folder) => {
      const { code, stderr } = await runMien(['enroll', `${folder}/gone`], folder);
      expect(code).toBe(2);
      expect(stderr).toBe(`There is no file or folder ${folder}/gone. (system.enoent)\n`);
    });
  });

  it('gives wrong usage as JSON, too', async () => {
    const { code, stdout } = await runMien(['detect', 'a.jpg', '--json', '--emotion'], NO_DATA);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'cli.usage', message: "unknown option '--emotion'" },
    });
  });

  it('gives a failure as JSON, too', async () => {
    await withTemporaryFolder(async (folder) => {
      const { code, stdout } = await runMien(['models', 'show', 'no-such-pack', '--json'], folder);
      expect(code).toBe(4);
      expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'models.unknown-pack' } });
    });
  });
});

describe('the process', { timeout: 120_000 }, () => {
  it('ends quietly when its reader goes away', async () => {
    await withTemporaryFolder(async (folder) => {
      const child = spawnMien(['models', 'list'], folder);
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      child.stdout.destroy();
      const [code] = await once(child, 'close');
      expect([code, stderr]).toEqual([0, '']);
    });
  });
});
