import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOrganization } from '../../testing/factories.js';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.js';
import { systemClock } from '../clock.js';
import { Secret } from '../settings/secret.js';
import { type AuditAnchors, createAuditAnchors } from './audit-anchors.js';
import { hashOf } from './audit-chain.js';
import type { AuditTrail } from './audit-trail.js';
import { createAuditTrail } from './create-audit-trail.js';
import { type Keyring, openKeyring } from './keyring.js';
import { type ChainVerdict, createVerifyAuditChain } from './verify-audit-chain.js';

let folder: string;
let database: TestDatabase;
let keyring: Keyring;
let anchors: AuditAnchors;
let trail: AuditTrail;
let verify: (organizationId: string) => Promise<ChainVerdict>;
let school: string;
const broken: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mien-audit-'));
  database = await createTestDatabase();
  const key = new Secret(Buffer.alloc(32, 7).toString('base64'));
  keyring = await openKeyring(database, { kind: 'value', key });
  anchors = createAuditAnchors({
    database,
    keyring,
    folder,
    onBroken: (organizationId) => broken.push(organizationId),
    onError: (error) => {
      throw error;
    },
  });
  trail = createAuditTrail({ keyring, clock: systemClock, onRecorded: anchors.note });
  verify = createVerifyAuditChain({ database, keyring, anchors });
});
afterAll(async () => {
  await anchors.flush();
  await database.close();
  rmSync(folder, { recursive: true });
});

const record = (count: number) =>
  database.inOrganization(school, async (tx) => {
    for (let number = 0; number < count; number += 1) {
      await trail.record(tx, {
        actor: { actorId: 'somebody', organizationId: school },
        action: 'group.create',
        resource: `group:${number}`,
        metadata: { number, share: 0.1, text: 'Zoë 你好', list: [1, { b: 1, a: null }] },
      });
    }
  });

/** What the owner of the database, or whoever stole that account, can do. */
async function asDatabaseOwner(...statements: string[]): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('alter table audit_log disable trigger all');
    for (const statement of statements) await client.query(statement.replaceAll(':school', `'${school}'`));
  } finally {
    await client.query('alter table audit_log enable trigger all');
    client.release();
  }
}
const row = (sequence: number) => `organization_id = :school and sequence = ${sequence}`;
const rehash = async (sequence: number): Promise<string> => {
  const { rows } = await database.pool.query(
    `select organization_id as "organizationId", timestamp, user_id as "userId", action, resource, ip,
            user_agent as "userAgent", result, metadata, previous_hash as "previousHash"
       from audit_log where ${row(sequence).replaceAll(':school', `'${school}'`)}`,
  );
  return hashOf(rows[0]);
};

beforeEach(async () => {
  school = await anOrganization(database);
  await record(6);
});

describe('a log that nobody touched', () => {
  it('is intact, as long as it was written, and names its head', async () => {
    expect(await verify(school)).toMatchObject({
      intact: true,
      rows: 6,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is intact while people write to it', async () => {
    const [verdict] = await Promise.all([verify(school), record(5), record(5)]);
    expect(verdict.intact).toBe(true);
    expect(await verify(school)).toMatchObject({ intact: true, rows: 16 });
  });

  it('is intact when it is empty', async () => {
    expect(await verify(await anOrganization(database))).toEqual({ intact: true, rows: 0 });
  });
});

describe('the application role', () => {
  it.each(['update audit_log set action = $$x$$', 'delete from audit_log', 'truncate audit_log'])(
    'may not %s',
    async (statement) => {
      const attempt = database.inOrganization(school, (tx) => tx.execute(statement));
      await expect(attempt).rejects.toThrow();
      expect(await verify(school)).toMatchObject({ intact: true, rows: 6 });
    },
  );

  it('cannot append a row of its own, for it cannot sign the head', async () => {
    await database.inOrganization(school, (tx) =>
      tx.execute(
        `insert into audit_log select organization_id, 7, now(), 'x', 'x.x', 'x', null, null, 'success', '{}', hash, 'f'
           from audit_log where sequence = 6`,
      ),
    );
    expect(await verify(school)).toMatchObject({ broken: { sequence: 7, problem: 'changed' } });
  });
});

describe('the owner of the database', () => {
  it.each([
    `action = 'group.delete'`,
    `user_id = 'another'`,
    `resource = 'group:9'`,
    `result = 'denied'`,
    `ip = '10.0.0.1'`,
    `timestamp = timestamp - interval '1 ms'`,
    `metadata = '{"number": 4}'`,
  ])('is found when a row is changed: %s', async (change) => {
    await asDatabaseOwner(`update audit_log set ${change} where ${row(3)}`);
    expect(await verify(school)).toMatchObject({
      intact: false,
      broken: { sequence: 3, problem: 'changed' },
    });
  });

  it('is found when the hash of the changed row is made anew', async () => {
    await asDatabaseOwner(`update audit_log set action = 'group.delete' where ${row(3)}`);
    await asDatabaseOwner(`update audit_log set hash = '${await rehash(3)}' where ${row(3)}`);
    expect(await verify(school)).toMatchObject({ broken: { sequence: 3, problem: 'changed' } });
  });

  it('is found when every later hash is made anew, too', async () => {
    await asDatabaseOwner(`update audit_log set action = 'group.delete' where ${row(3)}`);
    for (const sequence of [3, 4, 5, 6]) {
      const hash = await rehash(sequence);
      await asDatabaseOwner(
        `update audit_log set hash = '${hash}' where ${row(sequence)}`,
        `update audit_log set previous_hash = '${hash}' where ${row(sequence + 1)}`,
        `update audit_head set hash = '${hash}' where organization_id = :school`,
      );
    }
    expect(await verify(school)).toMatchObject({ broken: { sequence: 6, problem: 'changed' } });
  });

  it.each([1, 3])('is found when row %i is removed', async (sequence) => {
    await asDatabaseOwner(`delete from audit_log where ${row(sequence)}`);
    expect(await verify(school)).toMatchObject({ broken: { sequence, problem: 'removed' } });
  });

  it('is found when a row is removed and the later ones are numbered anew', async () => {
    await asDatabaseOwner(
      `delete from audit_log where ${row(3)}`,
      ...[4, 5, 6].map(
        (sequence) => `update audit_log set sequence = ${sequence - 1} where ${row(sequence)}`,
      ),
    );
    expect((await verify(school)).intact).toBe(false);
  });

  it.each([
    [2, 3],
    [2, 5],
  ])('is found when rows %i and %i change places', async (one, other) => {
    await asDatabaseOwner(
      `update audit_log set sequence = 99 where ${row(one)}`,
      `update audit_log set sequence = ${one} where ${row(other)}`,
      `update audit_log set sequence = ${other} where ${row(99)}`,
    );
    expect(await verify(school)).toMatchObject({ broken: { sequence: one, problem: 'reordered' } });
  });

  it('is found when the end is cut off', async () => {
    await asDatabaseOwner(`delete from audit_log where organization_id = :school and sequence > 4`);
    expect(await verify(school)).toMatchObject({ broken: { sequence: 5, problem: 'removed' } });
  });

  describe('who puts back an earlier state, head and all', () => {
    beforeEach(async () => {
      await asDatabaseOwner('create table earlier_head as select * from audit_head');
      await record(3);
      await anchors.flush();
      await asDatabaseOwner(
        `delete from audit_log where organization_id = :school and sequence > 6`,
        `update audit_head set (sequence, hash, mac) = (select e.sequence, e.hash, e.mac from earlier_head e
           where e.organization_id = audit_head.organization_id)`,
        'drop table earlier_head',
      );
    });

    it('is found by the anchor outside of the database', async () => {
      expect(await verify(school)).toMatchObject({ broken: { sequence: 7, problem: 'removed' } });
    });

    it('is still found after the log has grown beyond it', async () => {
      await record(5);
      await anchors.flush();
      expect(broken).toContain(school);
      expect(await verify(school)).toMatchObject({ broken: { sequence: 9, problem: 'changed' } });
    });

    it('is found when everything is deleted', async () => {
      await asDatabaseOwner(
        'delete from audit_log where organization_id = :school',
        'delete from audit_head where organization_id = :school',
      );
      expect(await verify(school)).toMatchObject({ broken: { sequence: 1, problem: 'removed' } });
    });
  });
});

it('leaves one small anchor per organization and no unfinished files', async () => {
  await anchors.flush();
  expect(readdirSync(folder).every((name) => name.endsWith('.json'))).toBe(true);
  expect(readdirSync(folder)).toContain(`${school}.json`);
});
