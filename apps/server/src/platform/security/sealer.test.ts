import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOrganization } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { systemClock } from '../clock.js';
import { createSealer } from './create-sealer.js';
import { createDataKeys, type DataKeys } from './data-keys.js';
import { openKeyring } from './keyring.js';
import type { Sealed, Sealer } from './sealer.js';

let folder: string;
let database: TestDatabase;
let dataKeys: DataKeys;
let sealer: Sealer;
let school: string;
let otherSchool: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mien-sealer-'));
  database = await createTestDatabase();
  const path = join(folder, 'keys', 'master.key');
  const keyring = await openKeyring(database, { kind: 'file', path, create: true });
  dataKeys = createDataKeys({ keyring, clock: systemClock });
  sealer = createSealer(dataKeys);
  school = await anOrganization(database);
  otherSchool = await anOrganization(database);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const secret = Buffer.from('an embedding of somebody');
const seal = (organization = school, context = 'template:1') =>
  database.inOrganization(organization, (tx) => sealer.seal(tx, organization, context, secret));
const open = (sealed: Sealed, organization = school, context = 'template:1') =>
  database.inOrganization(organization, (tx) => sealer.open(tx, organization, context, sealed));

describe('sealed bytes', () => {
  it('open to what they were, and hold nothing of it', async () => {
    const sealed = await seal();
    expect(Buffer.from(await open(sealed))).toEqual(secret);
    expect(Buffer.from(sealed.bytes).includes(secret)).toBe(false);
    expect(sealed.bytes).toHaveLength(secret.length + 29);
  });

  it('are never twice the same', async () => {
    const [one, other] = [await seal(), await seal()];
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(false);
  });

  it('are refused when any bit was changed: format, nonce, ciphertext or tag', async () => {
    const sealed = await seal();
    for (let position = 0; position < sealed.bytes.length; position += 1) {
      const bytes = Uint8Array.from(sealed.bytes);
      bytes[position]! ^= 1 << (position % 8);
      await expect(open({ ...sealed, bytes }), `byte ${position}`).rejects.toMatchObject({
        code: 'encryption.tampered',
      });
    }
  });

  it.each([0, 5, 28])('are refused when only %i bytes are left', async (length) => {
    const sealed = await seal();
    await expect(open({ ...sealed, bytes: sealed.bytes.subarray(0, length) })).rejects.toMatchObject({
      code: 'encryption.tampered',
    });
  });

  it('are refused in another row, in another organization, and as of another key', async () => {
    const sealed = await seal();
    await seal(otherSchool);
    await database.inOrganization(school, (tx) => dataKeys.addVersion(tx, school));
    const moved = [
      () => open(sealed, school, 'template:2'),
      () => open(sealed, school, 'picture:1'),
      () => open(sealed, otherSchool),
      () => open({ ...sealed, keyVersion: sealed.keyVersion + 1 }),
    ];
    for (const attempt of moved) {
      await expect(attempt()).rejects.toMatchObject({ code: 'encryption.tampered' });
    }
  });

  it('cannot be read once their key is destroyed', async () => {
    const sealed = await seal();
    const version = await database.inOrganization(school, (tx) => dataKeys.addVersion(tx, school));
    await database.inOrganization(school, (tx) => dataKeys.destroyBelow(tx, school, version));
    await expect(open(sealed)).rejects.toMatchObject({ code: 'encryption.data-key-missing' });
  });

  it('never rest on a key of a transaction that failed', async () => {
    const organization = await anOrganization(database);
    const failing = database.inOrganization(organization, async (tx) => {
      await sealer.seal(tx, organization, 'template:1', secret);
      throw new Error('the transaction fails');
    });
    await expect(failing).rejects.toThrow('fails');
    const sealed = await seal(organization);
    const elsewhere = createSealer(
      createDataKeys({
        keyring: await openKeyring(database, {
          kind: 'file',
          path: join(folder, 'keys', 'master.key'),
          create: false,
        }),
        clock: systemClock,
      }),
    );
    const opened = database.inOrganization(organization, (tx) =>
      elsewhere.open(tx, organization, 'template:1', sealed),
    );
    expect(Buffer.from(await opened)).toEqual(secret);
  });

  it('can be made by two first writers at once', async () => {
    const organization = await anOrganization(database);
    const sealed = await Promise.all(Array.from({ length: 6 }, () => seal(organization)));
    expect(new Set(sealed.map(({ keyVersion }) => keyVersion))).toEqual(new Set([1]));
    for (const one of sealed) expect(Buffer.from(await open(one, organization))).toEqual(secret);
  });
});
