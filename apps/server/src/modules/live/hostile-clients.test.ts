import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { encodeFrame, LIVE_STREAMS_PATH } from '@mien/contracts';
import { type SeededRandom, samplePicture, seededRandom } from '@mien/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOrganization } from '../../testing/factories.js';
import { type Caller, startTestServer, type TestServer } from '../../testing/running-server.js';

const SEED = 20_261_121;
const ROUNDS = 150;
const LONGEST_MS = 9_000;
/** Growth of memory that is no leak: engines and pools warm up. */
const WARM_UP_BYTES = 250e6;

let server: TestServer;
let caller: Caller;
let picture: Buffer;

beforeAll(async () => {
  server = await startTestServer();
  caller = await server.signUpAs(await anOrganization(server.database), 'admin');
  picture = await sharp(await readFile(samplePicture(5)))
    .resize({ width: 320 })
    .jpeg()
    .toBuffer();
});
afterAll(() => server.close());

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A TCP connection that has asked for a socket. */
async function dial(path = `/api/v1${LIVE_STREAMS_PATH}`): Promise<Socket> {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const head = [
    `GET ${path} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    `Cookie: ${caller.headers.cookie}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await new Promise<void>((resolve) => {
    socket.once('data', () => resolve());
    socket.once('close', () => resolve());
  });
  socket.on('data', () => undefined);
  return socket;
}

/** A web socket message as clients send it; `claimed` is the length that its head says. */
function message(payload: Uint8Array, opcode = 2, claimed = payload.length): Buffer {
  const head = Buffer.alloc(14);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | 127;
  head.writeBigUInt64BE(BigInt(claimed), 2);
  return Buffer.concat([head, payload]);
}

const noise = (random: SeededRandom, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random.below(256)));
const frame = (sequence: number): Buffer => Buffer.from(encodeFrame({ sequence, clientTimeMs: 1, picture }));

/** Everything a client can do wrong; each leaves its connection to the server. */
const ATTACKS: Readonly<Record<string, (random: SeededRandom) => Promise<Socket>>> = {
  async noise(random) {
    const socket = await dial();
    socket.write(noise(random, 1 + random.below(400)));
    return socket;
  },
  async 'noise in messages'(random) {
    const socket = await dial();
    for (let i = 0; i < 3; i++) socket.write(message(noise(random, random.below(200)), 1 + random.below(2)));
    return socket;
  },
  async 'unknown kinds of messages'(random) {
    const socket = await dial();
    socket.write(message(noise(random, 10), random.below(16)));
    return socket;
  },
  async 'damaged frames'(random) {
    const socket = await dial();
    const bytes = frame(random.below(10));
    for (let i = 0; i < 20; i++) bytes[random.below(bytes.length)] = random.below(256);
    socket.write(message(bytes));
    return socket;
  },
  async 'truncated frames'(random) {
    const socket = await dial();
    socket.write(message(frame(1).subarray(0, random.below(2_000))));
    return socket;
  },
  async 'a message that never ends'(random) {
    const socket = await dial();
    socket.write(message(frame(1)).subarray(0, 20 + random.below(3_000)));
    return socket;
  },
  async 'a length beyond all measure'(random) {
    const socket = await dial();
    socket.write(message(noise(random, 50), 2, 2 ** (21 + random.below(30))));
    return socket;
  },
  async 'frames in the wrong order, again and again'(random) {
    const socket = await dial();
    for (let i = 0; i < 12; i++) socket.write(message(frame(random.below(5))));
    await pause(40);
    return socket;
  },
  async 'frames without reading the answers'() {
    const socket = await dial();
    socket.pause();
    for (let i = 0; i < 40; i++) socket.write(message(frame(i)));
    await pause(40);
    return socket;
  },
  async 'a hang-up amid a frame'() {
    const socket = await dial();
    socket.write(message(frame(1)));
    socket.resetAndDestroy();
    return socket;
  },
  async silence() {
    return dial();
  },
  async 'another route as socket'(random) {
    const paths = [
      '/api/v1/session',
      '/api/v1/people',
      '/',
      '/health',
      `/api/v1${LIVE_STREAMS_PATH}?groupId=%00`,
    ];
    return dial(paths[random.below(paths.length)]);
  },
};

const openSockets = async (): Promise<number> => {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  const counts = [...text.matchAll(/^web_sockets_open\{.*\} (\d+)$/gm)];
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
};

it('survives hostile clients: nothing crashes, stays open or fills the memory', async () => {
  const random = seededRandom(SEED);
  const kinds = Object.values(ATTACKS);
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  const connections: Socket[] = [];
  for (let round = 0; round < ROUNDS && performance.now() - startedAt < LONGEST_MS; round++) {
    const attack = kinds[round % kinds.length];
    if (attack) connections.push(await attack(random));
    // the oldest of a few that stay open at the same time hangs up
    if (connections.length > 6) connections.shift()?.destroy();
  }
  for (const connection of connections) connection.destroy();
  for (let waited = 0; (await openSockets()) > 0; waited++) {
    if (waited > 40) throw new Error('Sockets stayed open.');
    await pause(50);
  }
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
  expect(process.memoryUsage().rss - before).toBeLessThan(WARM_UP_BYTES);
  const faults = server
    .logged()
    .split('\n')
    .filter((line) => /"level":(50|60|"error"|"fatal")/.test(line));
  expect(faults).toEqual([]);
}, 30_000);
