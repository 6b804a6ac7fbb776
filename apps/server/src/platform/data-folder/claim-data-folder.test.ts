import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { claimDataFolder } from './claim-data-folder.js';
import { OtherDataFolderError } from './errors.js';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'mien-claim-'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

it('lets instances that start at once with one folder in, again and again', async () => {
  await Promise.all(Array.from({ length: 10 }, () => claimDataFolder(database, join(folder, 'data'))));
  await claimDataFolder(database, join(folder, 'data'));
});

it('refuses a folder that is not the one of the database, and changes nothing in it', async () => {
  await claimDataFolder(database, join(folder, 'data'));
  const other = join(folder, 'other');
  await expect(claimDataFolder(database, other)).rejects.toThrow(OtherDataFolderError);
  await expect(claimDataFolder(database, other)).rejects.toThrow(OtherDataFolderError);
  await claimDataFolder(database, join(folder, 'data'));
});

it('of two folders at once takes one', async () => {
  const both = ['one', 'two'].map((name) => claimDataFolder(database, join(folder, name)));
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('goes on with a new folder when told that the old one is lost', async () => {
  await claimDataFolder(database, folder);
  const id = readFileSync(join(folder, 'installation.id'), 'utf8').trim();
  const fresh = mkdtempSync(join(tmpdir(), 'mien-claim-'));
  const refusal = await claimDataFolder(database, fresh).catch((error: Error) => error.message);
  expect(refusal).toContain(id);
  writeFileSync(join(fresh, 'installation.id'), id);
  await claimDataFolder(database, fresh);
  rmSync(fresh, { recursive: true });
});
