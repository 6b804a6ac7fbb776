import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { Secret } from '../settings/secret.js';
import { openKeyring } from './keyring.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER = Buffer.alloc(32, 8).toString('base64');

let folder: string;
let path: string;
let database: TestDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mien-master-'));
  path = join(folder, 'keys', 'master.key');
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const given = (key: string) => openKeyring(database, { kind: 'value', key: new Secret(key) });
const fromFile = () => openKeyring(database, { kind: 'file', path, create: true });

it('is made at the first start, for the owner alone, and read at the next', async () => {
  const first = await fromFile();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect((await fromFile()).masterKeyId).toBe(first.masterKeyId);
  expect(first.masterKeySource).toBe('file');
});

it('is not made anew when it is lost: what it sealed would be lost with it', async () => {
  await fromFile();
  rmSync(path);
  await expect(fromFile()).rejects.toMatchObject({ code: 'encryption.master-key-missing' });
  expect(existsSync(path)).toBe(false);
});

it('is refused when others can read it', async () => {
  await fromFile();
  chmodSync(path, 0o640);
  await expect(fromFile()).rejects.toMatchObject({ code: 'encryption.master-key-exposed' });
});

it('is refused when it is another one, which changes nothing', async () => {
  const right = await given(KEY);
  const before = await database.pool.query('select * from installation');
  await expect(given(OTHER)).rejects.toMatchObject({
    code: 'encryption.wrong-master-key',
    details: { expected: right.masterKeyId },
  });
  expect((await database.pool.query('select * from installation')).rows).toEqual(before.rows);
  expect((await given(KEY)).authenticate('x', 'y')).toEqual(right.authenticate('x', 'y'));
});

it.each(['', 'short', Buffer.alloc(31).toString('base64')])(
  'is refused when it is not 32 bytes: "%s"',
  (key) => expect(given(key)).rejects.toMatchObject({ code: 'encryption.master-key-invalid' }),
);

it('may come from a command with arguments', async () => {
  writeFileSync(join(folder, 'kept'), KEY);
  const keyring = await openKeyring(database, {
    kind: 'command',
    command: `${process.execPath} -p "require('fs').readFileSync(process.argv[1], 'utf8')" ${join(folder, 'kept')}`,
  });
  expect(keyring.masterKeySource).toBe('command');
  expect(keyring.masterKeyId).toBe((await given(KEY)).masterKeyId);
});

it('shows nothing of what a failing command printed', async () => {
  const attempt = openKeyring(database, { kind: 'command', command: `echo ${KEY}; exit 3` });
  const error = await attempt.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'encryption.master-key-missing' });
  expect(`${(error as Error).stack}${JSON.stringify(error)}`).not.toContain(KEY);
});

it('never enters the database', async () => {
  await fromFile();
  const key = readFileSync(path, 'utf8').trim();
  const { rows } = await database.pool.query('select * from installation');
  expect(JSON.stringify(rows)).not.toContain(key);
});
