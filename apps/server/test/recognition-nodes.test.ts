import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Embedding, toEmbedding } from '@mien/biometrics';
import { createRecognizerPool, type RecognizerPool } from '@mien/recognition-nodes';
import type { GalleryPosition } from '@mien/recognizer';
import { seededRandom } from '@mien/testkit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { bundleServer } from '../../../scripts/setup/server-bundle.mjs';
import { enrollStrangers, storeTemplate } from '../src/modules/recognition/testing/enrolled-people.js';
import { facePicture } from '../src/modules/recognition/testing/face-pictures.js';
import { type FaceScene, faceScene } from '../src/modules/recognition/testing/face-scene.js';
import { template } from '../src/platform/database/schema/index.js';
import { writeCertificateForTests } from '../src/testing/certificate-for-tests.js';
import { aConsent, anOrganization, aPerson } from '../src/testing/factories.js';
import { aNodeProcess, type NodeProcess } from './support/node-processes.js';

const random = seededRandom(29);
const aFace = () => toEmbedding(Float32Array.from({ length: 512 }, () => random.gaussian()));
/** The feed has a second to reach a node. */
const REACH_MS = 1_000;
const AWAY_MS = 1_200;

let scene: FaceScene;
let organizationId: string;
let picture: Buffer;
let nodes: readonly NodeProcess[];
/** All nodes, and each alone. */
let pool: RecognizerPool;
let alone: readonly RecognizerPool[];

const question = (probe: Embedding) => ({ probe, targetFpir: 0.01, limit: 1 });
const positionNow = () => scene.source.position(organizationId);

async function enroll(embedding: Embedding): Promise<string> {
  const personId = await aPerson(scene.deps.database, organizationId);
  const consentId = await aConsent(scene.deps.database, organizationId, personId);
  await scene.deps.database.inOrganization(organizationId, (tx) =>
    storeTemplate(scene, tx, { organizationId, personId, consentId, embedding }),
  );
  return personId;
}

const erase = (personId: string) =>
  scene.deps.database.inOrganization(organizationId, (tx) =>
    tx.delete(template).where(eq(template.personId, personId)),
  );

/** Time until a node says this of a face when it is asked for nothing newer than `at`. */
async function timeUntil(
  node: RecognizerPool,
  at: GalleryPosition,
  probe: Embedding,
  decision: 'match' | 'unknown',
): Promise<number> {
  const started = performance.now();
  while ((await node.identify(at, question(probe))).decision !== decision) await delay(10);
  return performance.now() - started;
}

const allReady = async () => {
  const states = () => [pool, ...alone].flatMap((each) => each.nodes().map(({ state }) => state));
  while (states().some((state) => state !== 'ready')) await delay(20);
};

beforeAll(async () => {
  scene = await faceScene();
  organizationId = await anOrganization(scene.deps.database);
  await enrollStrangers(scene, organizationId, 200);
  picture = await facePicture(scene.deps.recognizer, 5, 0);
  const bundle = await bundleServer();
  const [asNode, asCaller] = [
    await writeCertificateForTests(scene.folder, 'node'),
    await writeCertificateForTests(scene.folder, 'caller'),
  ];
  const aNode = (name: string) =>
    aNodeProcess(bundle, asNode, {
      DATABASE_URL: scene.deps.database.url,
      MIEN_MASTER_KEY_FILE: join(scene.folder, 'keys', 'master.key'),
      MIEN_DATA: join(scene.folder, name),
    });
  nodes = await Promise.all(['one', 'two'].map(aNode));
  await Promise.all(nodes.map((node) => node.start()));
  const identity = {
    certificate: readFileSync(asCaller.certificate, 'utf8'),
    key: readFileSync(asCaller.key, 'utf8'),
    authority: readFileSync(asCaller.authority, 'utf8'),
  };
  const open = (addresses: readonly string[]) =>
    createRecognizerPool({
      nodes: addresses,
      identity,
      heartbeatMs: 200,
      lostAfterMs: 3_000,
      onError: () => undefined,
    });
  pool = open(nodes.map(({ address }) => address));
  alone = nodes.map(({ address }) => open([address]));
}, 120_000);
beforeEach(allReady);
afterAll(async () => {
  await Promise.all([pool, ...alone].map((each) => each.close()));
  await Promise.all(nodes.map((node) => node.kill()));
  await scene.close();
});

it('a change of the enrolled faces reaches every node within a second, though nobody asks for it', async () => {
  const face = aFace();
  const before = await positionNow();
  for (const node of alone) await node.identify(before, question(face));
  const personId = await enroll(face);
  const enrolled = await Promise.all(alone.map((node) => timeUntil(node, before, face, 'match')));
  await erase(personId);
  const erased = await Promise.all(alone.map((node) => timeUntil(node, before, face, 'unknown')));
  expect(Math.max(...enrolled, ...erased)).toBeLessThan(REACH_MS);
});

it('no node ever serves somebody who is erased, nor misses somebody who is enrolled', async () => {
  for (let round = 0; round < 8; round++) {
    const face = aFace();
    const personId = await enroll(face);
    const enrolled = await positionNow();
    const found = await Promise.all([...alone, pool].map((node) => node.identify(enrolled, question(face))));
    expect(found.map(({ candidates }) => candidates[0]?.personId)).toEqual([personId, personId, personId]);
    await erase(personId);
    const erased = await positionNow();
    const gone = await Promise.all([...alone, pool].map((node) => node.identify(erased, question(face))));
    for (const { decision, candidates } of gone) {
      expect(decision).toBe('unknown');
      expect(candidates.map((candidate) => candidate.personId)).not.toContain(personId);
    }
  }
});

it('what changed while a node stood still, or was dead, reaches it within a second of its return', async () => {
  const [leaving, coming, second] = [aFace(), aFace(), aFace()];
  const personId = await enroll(leaving);
  const before = await positionNow();
  for (const node of alone) await node.identify(before, question(leaving));

  const [node, ofNode] = [nodes[0]!, alone[0]!];
  node.suspend();
  await erase(personId);
  await enroll(coming);
  await delay(AWAY_MS);
  node.resume();
  expect(await timeUntil(ofNode, before, coming, 'match')).toBeLessThan(REACH_MS);
  expect((await ofNode.identify(before, question(leaving))).decision).toBe('unknown');

  await node.kill();
  await enroll(second);
  await node.start();
  await allReady();
  expect(await timeUntil(ofNode, before, second, 'match')).toBeLessThan(REACH_MS);
  expect((await ofNode.identify(before, question(leaving))).decision).toBe('unknown');
}, 60_000);

it('a node that is killed under load fails no request', async () => {
  const probe = aFace();
  const at = await positionNow();
  const doomed = nodes[0]!;
  let answered = 0;
  let isOver = false;
  const load = async (ask: () => Promise<unknown>) => {
    while (!isOver) {
      await ask();
      answered++;
    }
  };
  const measure = () => pool.measure({ packId: 'mien-512', picture, purpose: 'recognition' });
  const identify = () => pool.identify(at, question(probe));
  const running = Promise.all([...[1, 2, 3, 4, 5, 6].map(() => load(measure)), load(identify)]);
  const isHoldingSome = () => (pool.nodes()[0]?.outstanding ?? 0) >= 2;
  while (answered < 20 || !isHoldingSome()) await delay(5);
  await doomed.kill();
  const beforeKill = answered;
  while (answered < beforeKill + 20) await delay(5);
  isOver = true;
  await running;
  expect(pool.nodes().map(({ state }) => state)).toEqual(['away', 'ready']);
}, 60_000);
