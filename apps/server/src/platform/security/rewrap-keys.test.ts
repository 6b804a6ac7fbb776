import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { anOrganization } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { systemClock } from '../clock.js';
import { createSealer } from './create-sealer.js';
import { createDataKeys } from './data-keys.js';
import { nextKeyPath, openKeyring } from './keyring.js';
import { createMasterKeyFile, readMasterKey } from './master-key.js';
import { rewrapKeys } from './rewrap-keys.js';

let folder: string;
let path: string;
let database: TestDatabase;
let school: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mien-rewrap-'));
  path = join(folder, 'master.key');
  database = await createTestDatabase();
  school = await anOrganization(database);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const source = () => ({ kind: 'file' as const, path, create: true });
const sealer = async () =>
  createSealer(createDataKeys({ keyring: await openKeyring(database, source()), clock: systemClock }));
const seal = async () => {
  const { seal } = await sealer();
  return database.inOrganization(school, (tx) => seal(tx, school, 'template:1', Buffer.from('a face')));
};
const open = async (sealed: Awaited<ReturnType<typeof seal>>) => {
  const opener = await sealer();
  const bytes = database.inOrganization(school, (tx) => opener.open(tx, school, 'template:1', sealed));
  return Buffer.from(await bytes).toString();
};
const toNext = async () => {
  await createMasterKeyFile(nextKeyPath(path));
  const from = await readMasterKey(source());
  const to = await readMasterKey({ ...source(), path: nextKeyPath(path) });
  return { from, to };
};

it('opens what was sealed before, with the new master key only', async () => {
  const sealed = await seal();
  const before = await openKeyring(database, source());
  const { from, to } = await toNext();
  expect(await rewrapKeys(database, from, to)).toBe(2);
  renameSync(path, join(folder, 'old'));
  renameSync(nextKeyPath(path), path);
  expect(await open(sealed)).toBe('a face');
  const after = await openKeyring(database, source());
  // what the old key signed stays signed: audit heads and pseudonyms
  expect(after.authenticate('x', 'y')).toEqual(before.authenticate('x', 'y'));
  renameSync(join(folder, 'old'), path);
  await expect(open(sealed)).rejects.toMatchObject({ code: 'encryption.wrong-master-key' });
});

it('that is killed before the new key is in its place is finished at the next start', async () => {
  const sealed = await seal();
  const { from, to } = await toNext();
  await rewrapKeys(database, from, to);
  expect(await open(sealed)).toBe('a face');
  expect(existsSync(nextKeyPath(path))).toBe(false);
});

it('that is killed before anything was wrapped leaves the old key in force', async () => {
  const sealed = await seal();
  await toNext();
  expect(await open(sealed)).toBe('a face');
  expect(existsSync(nextKeyPath(path))).toBe(true);
});

it('is all or none', async () => {
  const sealed = await seal();
  const { from, to } = await toNext();
  await seal();
  await database.system.execute(`insert into data_key (id, organization_id, version, wrapped_key, master_key_id)
    values ('${school}', '${school}', 9, '\\x00', 'x')`);
  await expect(rewrapKeys(database, from, to)).rejects.toMatchObject({ code: 'encryption.tampered' });
  expect(await open(sealed)).toBe('a face');
});
