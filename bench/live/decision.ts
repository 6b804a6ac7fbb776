import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  encodeFrame,
  type FaceSession,
  type FaceSessionMessage,
  type FaceSessionResult,
  faceSessionMessage,
  LIVE_SUBPROTOCOL,
} from '@mien/contracts';
import { picturesOf } from '../../e2e/src/product/directed-camera.js';
import { cameraPictures } from '../identify/camera-pictures.js';
import { enrollPeople } from '../identify/enroll-people.js';
import { startServer } from '../identify/start-server.js';
import { actingPerson, asFromCamera, posesIn } from './film-of-person.js';

/**
 * How long a face session takes to decide after the last frame it needed: a living face of a film verifies itself, over the
 * real socket of a server in a process of its own. Bar: 300 ms.
 *
 * In `bench/`: `MIEN_EVALUATION_DATA=… node --experimental-websocket --import tsx live/decision.ts [sessions]`.
 */
const SESSIONS = Number(process.argv[2] ?? 10);
const BAR_MS = 300;
const PEOPLE = 1000;
const FRAME_MS = 80;
/** Pictures of the film from one frame to the next, at 25 a second. */
const PICTURES_PER_FRAME = 2;
/** From this picture on the recorded man turns his head both ways. */
const TURNS_FROM = 200;
const WITHOUT = ['blink', 'nod', 'smile', 'come-closer'];

interface Service {
  readonly url: string;
  readonly key: string;
  readonly personId: string;
}

interface Decided {
  readonly result: FaceSessionResult;
  /** From sending the last frame that was judged to having the result. */
  readonly seenMs: number;
}

async function ask<T>({ url, key }: Service, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...init.headers };
  const reply = await fetch(`${url}/api/v1${path}`, { ...init, headers });
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()) as T;
}

/** One session, from its first frame to its result. */
async function verifyLive(service: Service, person: ReturnType<typeof actingPerson>): Promise<Decided> {
  const body = JSON.stringify({ purpose: 'verify', personId: service.personId, without: WITHOUT });
  const session = await ask<FaceSession>(service, '/face-sessions', { method: 'POST', body });
  const address = `${service.url.replace('http', 'ws')}/api/v1/face-sessions/${session.id}/frames`;
  const socket = new WebSocket(address, [LIVE_SUBPROTOCOL, session.token]);
  const sentAt = new Map<number, number>();
  let judged = -1;
  let asked = -1;
  let result: Decided | undefined;
  let problem: FaceSessionMessage | undefined;

  socket.addEventListener('message', ({ data }) => {
    const message = faceSessionMessage.parse(JSON.parse(String(data)));
    if (message.type === 'problem') problem = message;
    if (message.type === 'result') {
      result = { result: message, seenMs: performance.now() - (sentAt.get(judged) ?? Number.NaN) };
    }
    if (message.type !== 'progress') return;
    judged = message.sequence ?? judged;
    if (message.stepIndex === asked || message.action === undefined) return;
    asked = message.stepIndex;
    person.turn(message.action === 'turn-left' ? 'left' : 'right');
  });
  const isOver = new Promise<void>((resolve) => socket.addEventListener('close', () => resolve()));
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  for (let sequence = 0; socket.readyState === WebSocket.OPEN && !result; sequence++) {
    const tick = delay(FRAME_MS);
    for (let skipped = 1; skipped < PICTURES_PER_FRAME; skipped++) person.next();
    const picture = await asFromCamera(person.next(), performance.now());
    const clientTimeMs = performance.now();
    sentAt.set(sequence, clientTimeMs);
    if (socket.readyState === WebSocket.OPEN) socket.send(encodeFrame({ sequence, clientTimeMs, picture }));
    await tick;
  }
  await isOver;
  if (!result) throw new Error(`No result: ${JSON.stringify(problem)}`);
  return result;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const described = (name: string, times: readonly number[]): string =>
  `  ${name}: median ${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`;

async function measure(recordings: string): Promise<boolean> {
  const film = await picturesOf(join(recordings, 'video/live_headturn_640x480.mjpeg'));
  const pictures = film.slice(TURNS_FROM);
  const strangers = await cameraPictures();
  const server = await startServer();
  try {
    const { dataFolder, url } = server;
    const embeddings = strangers.map(({ embedding }) => embedding);
    const { key, personIds } = await enrollPeople(dataFolder, embeddings, PEOPLE, 1);
    const service = { url, key, personId: personIds[0] ?? '' };
    const poses = await posesIn(url, key, pictures);
    await ask(service, `/people/${service.personId}/enrollments?source=upload`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg' },
      body: new Uint8Array(pictures[poses.middle] ?? []),
    });
    const decided: Decided[] = [];
    for (let nth = 0; nth < SESSIONS; nth++) {
      decided.push(await verifyLive(service, actingPerson(pictures, poses)));
    }
    const { items } = await ask<{ items: { decisionMs: number }[] }>(
      service,
      `/face-sessions?limit=${Math.min(100, SESSIONS)}`,
    );
    const passed = decided.filter(({ result }) => result.passed).length;
    const seen = decided.map(({ seenMs }) => seenMs);
    console.log(`${SESSIONS} face sessions, ${PEOPLE} people enrolled; ${passed} passed`);
    console.log(
      described(
        'last needed frame here until decided',
        items.map(({ decisionMs }) => decisionMs),
      ),
    );
    console.log(described('last needed frame sent until the client has the result', seen));
    console.log(`  bar ${BAR_MS} ms; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
    return Math.max(...seen) <= BAR_MS && passed > 0;
  } finally {
    await server.stop();
  }
}

const recordings = process.env.MIEN_EVALUATION_DATA;
if (recordings === undefined) {
  console.error('MIEN_EVALUATION_DATA is not set: there is no living face to decide about.');
  process.exitCode = 1;
} else if (!(await measure(recordings))) process.exitCode = 1;
