import { withTemporaryFolder } from '@mien/testkit';
import { expect, it } from 'vitest';
import { calibrateForTest, runMien } from '../testing/run-mien.js';

it('lists the model packs and shows what is known of each network', async () => {
  await withTemporaryFolder(async (folder) => {
    const list = JSON.parse((await runMien(['models', 'list', '--json'], folder)).stdout);
    expect(list.packs.map((pack: { id: string }) => pack.id)).toEqual(
      expect.arrayContaining(['mien-512', 'mien-128']),
    );
    const { stdout } = await runMien(['models', 'show', 'mien-128'], folder);
    expect(stdout).toContain('unknown');
    expect(stdout).toMatch(/sha256 {3}[0-9a-f]{64}/);
  });
});

it('activates a pack and goes back', async () => {
  await withTemporaryFolder(async (folder) => {
    const active = async () => {
      const { packs } = JSON.parse((await runMien(['models', 'list', '--json'], folder)).stdout);
      return packs.find((pack: { isActive: boolean }) => pack.isActive).id;
    };
    const before = await active();
    expect((await runMien(['models', 'activate', 'mien-128'], folder)).code).toBe(0);
    expect(await active()).toBe('mien-128');
    expect((await runMien(['models', 'rollback'], folder)).code).toBe(0);
    expect(await active()).toBe(before);
  });
});

it('names the packs there are when it is asked for another', async () => {
  await withTemporaryFolder(async (folder) => {
    const { code, stderr } = await runMien(['compare', 'a.jpg', 'b.jpg', '--pack', 'mien-1'], folder);
    expect([code, stderr]).toEqual([4, expect.stringContaining('mien-128')]);
  });
});

it('finds a sound installation sound', async () => {
  await withTemporaryFolder(async (folder) => {
    await calibrateForTest(folder);
    const { code, stdout } = await runMien(['doctor', '--json'], folder);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect(code).toBe(0);
  });
});

it('finds a data folder that cannot be written, and says what to do', async () => {
  const { code, stdout } = await runMien(['doctor'], '/dev/null/data');
  expect(code).toBe(1);
  expect(stdout).toMatch(/fail\s+Data folder.*MIEN_DATA/);
});

it('has no classifier to report on before one was trained', async () => {
  await withTemporaryFolder(async (folder) => {
    const { code, stderr } = await runMien(['classifier', 'report'], folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('mien classifier train')]);
  });
});

it('wants a folder of pictures for every pairs file', async () => {
  await withTemporaryFolder(async (folder) => {
    const args = ['evaluate', 'verification', '--pairs', 'a.csv', '--pairs', 'b.csv', '--images', 'a'];
    const { code, stderr } = await runMien(args, folder);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--images')]);
  });
});
