import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMien } from '../../../apps/cli/src/testing/run-mien.js';
import { anOrganization } from '../../../apps/server/src/testing/factories.js';
import { startTestServer, type TestServer } from '../../../apps/server/src/testing/running-server.js';

let server: TestServer;
let school: string;
let folder: string;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  school = await anOrganization(server.database, 'Command school');
  key = await server.apiKeyIn(school);
  folder = mkdtempSync(join(tmpdir(), 'mien-command-line-'));
}, 120_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const inServer = (args: readonly string[]) => runMien(['server', ...args], folder);
const json = async (args: readonly string[]) => JSON.parse((await inServer([...args, '--json'])).stdout);

describe('mien server', () => {
  it('says what to do before somebody has logged in', async () => {
    const ran = await inServer(['people', 'list']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('mien server login');
  });

  it('refuses a wrong key and keeps nothing', async () => {
    const ran = await inServer(['login', server.address, '--api-key', 'mien_wrong']);
    expect(ran.stderr).toContain('access.not-signed-in');
    expect(existsSync(join(folder, 'login.json'))).toBe(false);
  });

  it('remembers a login where only its owner reads it', async () => {
    const ran = await inServer(['login', server.address, '--api-key', key]);
    expect(ran.stdout).toContain('Command school');
    expect(statSync(join(folder, 'login.json')).mode & 0o777).toBe(0o600);
  });

  it('adds, consents, enrolls, identifies, exports and erases a person', async () => {
    const { id } = await json(['people', 'add', 'Zoë Ünlü', '--external-id', 'S-1']);
    const picture = samplePicture(1);
    expect((await inServer(['enroll', id, picture])).stderr).toContain('consent.missing');
    await inServer(['consent', id, '--evidence', 'form 1']);
    // a photograph of several people is refused with its reason
    const enrolled = await inServer(['enroll', id, picture]);
    expect([enrolled.code, enrolled.stdout]).toEqual([3, expect.stringContaining('several-faces')]);
    const identified = await json(['identify', picture]);
    expect(identified.faces.length).toBeGreaterThan(1);

    const found = await inServer(['people', 'list', '--search', 'unlu']);
    expect(found.stdout).toContain('Zoë Ünlü');
    const zip = join(folder, 'zoe.zip');
    expect((await inServer(['people', 'export', id, '--to', zip])).code).toBe(0);
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK');

    expect((await inServer(['people', 'erase', id, '--reason', 'left'])).code).toBe(2);
    const erased = await inServer(['people', 'erase', id, '--reason', 'left', '--yes']);
    expect([erased.code, erased.stdout]).toEqual([0, expect.stringContaining('proof is entry')]);
    expect((await inServer(['people', 'list', '--search', 'unlu'])).code).toBe(1);
  });

  it('lists jobs, models, the audit log and the keys', async () => {
    expect((await json(['models', 'list'])).items.length).toBeGreaterThan(0);
    expect((await json(['jobs', 'list'])).items).toEqual([]);
    expect((await json(['keys', 'status'])).masterKeySource).toBe('file');
    expect((await json(['audit', 'list', '--action', 'person.erase'])).items).toHaveLength(1);
    expect((await inServer(['audit', 'verify'])).stdout).toContain('as they were written');
    const csv = join(folder, 'audit.csv');
    await inServer(['audit', 'export', csv]);
    expect(readFileSync(csv, 'utf8')).toContain('person.erase');
  });

  it('tells when the role does not allow it', async () => {
    const ran = await inServer(['keys', 'rotate', '--json']);
    expect([ran.code, JSON.parse(ran.stdout).error.code]).toEqual([2, 'access.not-allowed']);
  });

  it('explains itself', async () => {
    for (const area of ['people', 'members', 'api-keys', 'jobs', 'models', 'audit', 'keys']) {
      expect((await inServer([area, '--help'])).stdout).toContain('Usage:');
    }
    expect((await inServer(['--help'])).stdout).toContain('mien server identify door.jpg');
  });
});

describe('mien installation', () => {
  const here = (args: readonly string[]) =>
    runMien(['installation', ...args], server.dataFolder, {
      PATH: process.env.PATH,
      DATABASE_URL: server.database.url,
    });

  it('prints a new set-up link', { timeout: 60_000 }, async () => {
    const ran = await here(['setup-link']);
    expect(ran.stdout).toMatch(/\/setup#token=\S{20,}/);
    expect(ran.stdout.trim()).not.toBe(server.setupLink);
  });

  it('finds a changed audit log', { timeout: 60_000 }, async () => {
    const good = await here(['audit-verify']);
    expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('intact')]);
    await server.database.pool.query('alter table audit_log disable trigger all');
    await server.database.pool.query(
      `update audit_log set action = 'x.y' where organization_id = $1 and sequence = 2`,
      [school],
    );
    const bad = await here(['audit-verify']);
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringContaining('entry 2 was changed')]);
  });

  it('does not change the master key under a running server', { timeout: 60_000 }, async () => {
    const ran = await here(['rewrap-keys']);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('keys.server-runs')]);
  });
});
