import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRecognizerPool, type RecognizerPool } from '@mien/recognition-nodes';
import { samplePicture } from '@mien/testkit';
import sharp from 'sharp';

/** Embeddings a second of one node and of two behind one pool, each node on a core of its own. Bar: 1.7 times. */
const NODES = 2;
const ROUNDS = 3;
const ROUND_MS = Number(process.env.BENCH_ROUND_MS ?? 5_000);
/** Questions under way for each node: one is computed, the others wait there. */
const AT_ONCE = 3;
/** One frontal face of about 200 pixels. */
const FACE = { left: 192, top: 843, width: 533, height: 400 };

const secret = randomBytes(32);
const picture = await sharp(samplePicture(5)).extract(FACE).jpeg().toBuffer();

async function startNode(core: number): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const program = fileURLToPath(new URL('node.ts', import.meta.url));
  const node = [process.execPath, '--import', 'tsx', program, secret.toString('hex'), `node-${core}`];
  const child = spawn('taskset', ['-c', String(core), ...node], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('ready ')) return { child, address: line.slice('ready '.length) };
  }
  throw new Error('A node did not start; this bench needs "taskset" of Linux.');
}

async function openPool(addresses: readonly string[]): Promise<RecognizerPool> {
  const pool = createRecognizerPool({ nodes: addresses, secret, onError: (error) => console.error(error) });
  while (pool.nodes().some(({ state }) => state !== 'ready')) await delay(20);
  return pool;
}

/** Embeddings a second over one round. */
async function throughput(pool: RecognizerPool, nodes: number): Promise<number> {
  const started = performance.now();
  let done = 0;
  const work = async () => {
    while (performance.now() - started < ROUND_MS) {
      const answer = await pool.measure({ packId: 'mien-512', picture, purpose: 'recognition', maxFaces: 1 });
      if (answer.kind !== 'measured' || !answer.faces[0]?.embedding) throw new Error('No face was embedded.');
      done++;
    }
  };
  await Promise.all(Array.from({ length: nodes * AT_ONCE }, work));
  return (done * 1_000) / (performance.now() - started);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

if (availableParallelism() < NODES) throw new Error(`This bench needs ${NODES} cores.`);
const started = await Promise.all(Array.from({ length: NODES }, (_, core) => startNode(core)));
try {
  const [first] = started;
  const one = await openPool(first ? [first.address] : []);
  const all = await openPool(started.map(({ address }) => address));
  await throughput(all, NODES);
  const rates: { one: number[]; all: number[] } = { one: [], all: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.one.push(await throughput(one, 1));
    rates.all.push(await throughput(all, NODES));
  }
  const [single, together] = [median(rates.one), median(rates.all)];
  console.info(`one node        ${single.toFixed(1)} embeddings a second`);
  console.info(`${NODES} nodes         ${together.toFixed(1)} embeddings a second`);
  console.info(`ratio           ${(together / single).toFixed(2)} (bar 1.7)`);
  await Promise.all([one.close(), all.close()]);
  if (together < 1.7 * single) process.exitCode = 1;
} finally {
  for (const { child } of started) child.kill();
}
