import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, samplePicture } from '@mien/testkit';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleServer } from '../../../scripts/setup/server-bundle.mjs';
import { newId } from '../src/platform/clock.js';
import { membership, person, session } from '../src/platform/database/schema/index.js';
import { writeCertificateForTests } from '../src/testing/certificate-for-tests.js';
import { aConsent, anOrganization, aPerson, aServiceKey } from '../src/testing/factories.js';
import { type RedisForTests, startRedisForTests } from '../src/testing/redis-for-tests.js';
import { cookiesOf, PASSWORD } from '../src/testing/running-server.js';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.js';
import { type Ask, httpsClient } from './support/https-client.js';
import { keepAsking } from './support/keep-asking.js';
import { keepStreaming } from './support/keep-streaming.js';
import { type NginxForTests, startNginxForTests } from './support/nginx-for-tests.js';
import { aServerProcess, type ServerProcess } from './support/server-process.js';

/** Between two restarts: longer than nginx leaves an instance alone that refused. */
const PAUSE_MS = 1200;
const TWO_MINUTES_MS = 120_000;
const PERSON = 'Ada Lovelace';
const MATCH = { decision: 'match' };
/** Closes after which a page of live recognition connects again, and its own. */
const RECONNECTING = new Set([1000, 1006, 1012]);
const RATES = ['DEFAULT', 'SIGN_IN', 'RECOGNITION', 'UPLOAD', 'EXPORT'];

let folder: string;
let key: string;
let database: TestDatabase;
let redis: RedisForTests;
let nginx: NginxForTests;
let instances: readonly { readonly port: number; readonly process: ServerProcess }[];
let nodes: readonly ServerProcess[];
let publicUrl: string;
let authority: string;
let throughGateway: ReturnType<typeof httpsClient>;
let organizationId: string;
let personId: string;
let face: Uint8Array<ArrayBuffer>;

/** Two instances of the API, each asking both recognition nodes; everything else they share. */
async function startEverything(): Promise<void> {
  const [gateway, apis, recognizers] = [
    await freePort(),
    [await freePort(), await freePort()],
    [await freePort(), await freePort()],
  ];
  const bundle = await bundleServer();
  publicUrl = `https://localhost:${gateway}`;
  const asNode = await writeCertificateForTests(folder, 'node');
  const asCaller = await writeCertificateForTests(folder, 'caller');
  const nodeSettings = (files: typeof asNode) => ({
    MIEN_NODE_CERTIFICATE: files.certificate,
    MIEN_NODE_KEY: files.key,
    MIEN_NODE_AUTHORITY: files.authority,
  });
  const common = {
    DATABASE_URL: database.url,
    MIEN_MASTER_KEY: randomBytes(32).toString('base64'),
    MIEN_WORKERS: '1',
  };
  nodes = await Promise.all(
    recognizers.map(async (port, i) =>
      aServerProcess(bundle, {
        ...common,
        ...nodeSettings(asNode),
        MIEN_DATA: join(folder, `node-${i}`),
        MIEN_PORT: String(await freePort()),
        MIEN_ROLES: 'recognizer',
        MIEN_NODE_LISTEN: `tls://127.0.0.1:${port}`,
      }),
    ),
  );
  instances = apis.map((port) => ({
    port,
    process: aServerProcess(bundle, {
      ...common,
      ...nodeSettings(asCaller),
      ...Object.fromEntries(RATES.map((budget) => [`MIEN_RATE_${budget}`, '1000000'])),
      MIEN_DATA: join(folder, 'data'),
      MIEN_PORT: String(port),
      MIEN_PUBLIC_URL: publicUrl,
      MIEN_TRUST_PROXY: '127.0.0.1',
      MIEN_REDIS_URL: redis.url,
      MIEN_ROLES: 'api,jobs,web',
      MIEN_RECOGNIZERS: recognizers.map((port) => `tls://127.0.0.1:${port}`).join(','),
      MIEN_ALLOW_SIGN_UP: 'true',
    }),
  }));
  await Promise.all([...nodes, ...instances.map(({ process }) => process)].map((process) => process.start()));
  nginx = await startNginxForTests({
    folder: join(folder, 'nginx'),
    port: gateway,
    instances: apis,
    certificate: asNode,
  });
  authority = readFileSync(asNode.authority, 'utf8');
  throughGateway = httpsClient(publicUrl, authority);
}

async function enrollable(): Promise<void> {
  organizationId = await anOrganization(database);
  personId = await aPerson(database, organizationId, PERSON);
  await aConsent(database, organizationId, personId);
  await aConsent(database, organizationId, personId, 'picture-storage');
  key = await aServiceKey(database, organizationId);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mien-instances-'));
  chmodSync(folder, 0o711);
  [database, redis] = await Promise.all([createTestDatabase(), startRedisForTests()]);
  await Promise.all([startEverything(), enrollable()]);
  face = new Uint8Array(
    await sharp(readFileSync(samplePicture(5)))
      .extract({ left: 192, top: 843, width: 533, height: 400 })
      .jpeg()
      .toBuffer(),
  );
}, TWO_MINUTES_MS);
afterAll(async () => {
  await nginx?.stop();
  await Promise.all(
    [...(instances ?? []).map(({ process }) => process), ...(nodes ?? [])].map((it) => it.stop()),
  );
  await redis?.stop();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
}, TWO_MINUTES_MS);

/** One instance itself, as nginx asks it. */
const at = (i: number, path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${instances[i]?.port}${path}`, {
    ...init,
    headers: { origin: publicUrl, 'x-forwarded-proto': 'https', ...init.headers },
  });

const asService = () => ({ authorization: `Bearer ${key}` });
const picture = () => ({
  method: 'POST',
  headers: { ...asService(), 'content-type': 'image/jpeg' },
  body: face,
});

const aNewPerson = (browser: Readonly<Record<string, string>>): Ask => ({
  method: 'POST',
  headers: { ...browser, 'content-type': 'application/json' },
  body: JSON.stringify({ name: `Person ${newId()}` }),
});

/** Somebody signs in on the first instance. @returns headers of their browser. */
async function signInOnFirst(): Promise<Readonly<Record<string, string>>> {
  const reply = await at(0, '/api/auth/sign-up/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'A', email: `${newId()}@example.test`, password: PASSWORD }),
  });
  const accountId = ((await reply.json()) as { user: { id: string } }).user.id;
  await database.system.insert(membership).values({ id: newId(), organizationId, accountId, role: 'admin' });
  await database.system.update(session).set({ secondFactor: true }).where(eq(session.userId, accountId));
  const cookie = cookiesOf(reply);
  const own = await at(1, '/api/v1/session', { headers: { cookie } });
  expect(own.status, instances[1]?.process.output()).toBe(200);
  const { csrfToken } = (await own.json()) as { csrfToken: string };
  return { cookie, origin: publicUrl, 'x-csrf-token': csrfToken };
}

describe('two instances behind nginx', () => {
  it('know who signed in on the other one, until they sign out there', async () => {
    const browser = await signInOnFirst();
    expect((await throughGateway('/api/v1/session', { headers: browser })).status).toBe(200);
    expect((await at(0, '/api/auth/sign-out', { method: 'POST', headers: browser })).status).toBe(200);
    expect((await at(1, '/api/v1/people', { headers: browser })).status).toBe(401);
  });

  it('recognize on either whom one enrolled', async () => {
    const enrolled = await at(0, `/api/v1/people/${personId}/enrollments`, picture());
    expect([enrolled.status, enrolled.status === 201 ? '' : await enrolled.text()]).toEqual([201, '']);
    for (const i of [0, 1]) {
      const answer = await at(i, `/api/v1/people/${personId}/verifications`, picture());
      expect(await answer.json()).toMatchObject(MATCH);
    }
  });

  it('tell through one gateway, encrypted, that each service is well, and no metrics', async () => {
    const health = await throughGateway('/health');
    expect(JSON.parse(health.text)).toMatchObject({
      status: 'healthy',
      services: { redis: { status: 'healthy' }, engine: { status: 'healthy' }, jobs: { status: 'healthy' } },
    });
    expect(health.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect((await throughGateway('/metrics')).status).toBe(404);
  });

  it('go on with the face session of the other one, and with none while Redis is away', async () => {
    const browser = await signInOnFirst();
    const begun = await at(0, '/api/v1/face-sessions', {
      method: 'POST',
      headers: { ...browser, 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'verify', personId }),
    });
    const { id, token } = (await begun.json()) as { id: string; token: string };
    const frame = (i: number, sequence: number) =>
      at(i, `/api/v1/face-sessions/${id}/frames`, {
        method: 'POST',
        headers: {
          ...browser,
          'content-type': 'image/jpeg',
          'x-mien-face-session': token,
          'x-mien-sequence': String(sequence),
          'x-mien-captured-at': String(sequence * 100),
        },
        body: face,
      });
    expect(await (await frame(1, 1)).json()).toMatchObject({ type: 'progress', sequence: 1 });
    expect(await (await frame(0, 2)).json()).toMatchObject({ type: 'progress' });

    await redis.kill();
    const refused = await frame(1, 3);
    expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'shared-state.unavailable' }]);
    expect((await throughGateway('/api/v1/session', { headers: browser })).status).toBe(200);
    await redis.start();
    await expect.poll(async () => (await frame(1, 4)).status, { timeout: 5000 }).toBe(404);
  });

  it('write no picture to the disk of the gateway', async () => {
    await throughGateway(`/api/v1/people/${personId}/verifications`, picture());
    expect(face.byteLength).toBeGreaterThan(16_384);
    expect(nginx.output()).not.toContain('temporary file');
  });

  it(
    'lose nothing while everything is restarted in turn under use',
    async () => {
      const browser = await signInOnFirst();
      const done = new AbortController();
      const camera = { address: publicUrl, authority, headers: browser, picture: face };
      const watching = keepStreaming(camera, done.signal);
      const using = Promise.all([
        keepAsking(() => throughGateway('/api/v1/session', { headers: browser }), done.signal, 20),
        keepAsking(() => throughGateway('/api/v1/people', aNewPerson(browser)), done.signal, 40),
        keepAsking(
          () => throughGateway(`/api/v1/people/${personId}/verifications`, picture()),
          done.signal,
          300,
        ),
      ]);

      const restart = async (process: ServerProcess) => {
        expect(await process.stop()).toBe(0);
        await process.start();
        await sleep(PAUSE_MS);
      };
      // each machine has one of both
      for (const [i, { process }] of instances.entries()) {
        await Promise.all([process, nodes[i] as ServerProcess].map(restart));
      }
      await redis.kill();
      await sleep(500);
      await redis.start();
      await nginx.reload();
      const restartedAtMs = performance.now();
      await sleep(2000);
      done.abort();
      const live = await watching;
      const [reads, writes, verifications] = await using;

      expect([...reads.failures, ...writes.failures, ...verifications.failures]).toEqual([]);
      expect(reads.answers.length).toBeGreaterThan(20);
      expect(verifications.answers).toEqual(verifications.answers.map(() => expect.objectContaining(MATCH)));
      expect(live.problems).toEqual([]);
      expect(live.closes).toContain(1012);
      expect(live.closes.filter((code) => !RECONNECTING.has(code))).toEqual([]);
      expect(live.people).toEqual(new Set([PERSON]));
      expect(live.answeredAtMs.at(-1)).toBeGreaterThan(restartedAtMs);
      const acknowledged = (writes.answers as { id: string }[]).map(({ id }) => id);
      const stored = await database.system.select({ id: person.id }).from(person);
      expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining([personId, ...acknowledged]));
      // a write that was told to come again may have been made
      expect(stored.length - acknowledged.length - 1).toBeLessThanOrEqual(writes.retries);
      expect(reads.retries + writes.retries + verifications.retries).toBeLessThan(reads.answers.length / 10);
    },
    TWO_MINUTES_MS,
  );
});
