import { setTimeout as delay } from 'node:timers/promises';
import {
  encodeFrame,
  LIVE_STREAMS_PATH,
  LIVE_SUBPROTOCOL,
  type LiveStreamMessage,
  liveStreamMessage,
} from '@mien/contracts';
import type { BenchPicture } from '../engine/pictures.js';
import { cameraPictures } from '../identify/camera-pictures.js';
import { enrollPeople } from '../identify/enroll-people.js';
import { startServer } from '../identify/start-server.js';

/**
 * Cameras that stay for long, with faces that come and go: does the server's memory stay flat, and its answers quick?
 *
 * In `bench/`: `node --experimental-websocket --import tsx live/soak.ts [minutes] [streams]`. Fails when memory grew by
 * more than a tenth after its first third, or when a camera was cut off.
 */
const MINUTES = Number(process.argv[2] ?? 30);
const STREAMS = Number(process.argv[3] ?? 2);
const PEOPLE = 500;
const FRAMES_PER_SECOND = 15;
/** Frames that one face stays, and that nobody is there after it. */
const STAY = 300;
const AWAY = 30;
const REPORT_MS = Math.min(60_000, (MINUTES * 60_000) / 6);
const MAX_GROWTH = 0.1;

interface Tally {
  latencies: number[];
  named: number;
  cutOff: number;
}

const percentile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;

async function enroll(
  url: string,
  key: string,
  personId: string | undefined,
  jpeg: Uint8Array,
): Promise<void> {
  const reply = await fetch(`${url}/api/v1/people/${personId}/enrollments?source=upload&mode=add`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${key}` },
    body: new Uint8Array(jpeg),
  });
  if (!reply.ok) throw new Error(await reply.text());
}

/** One camera: waits for each answer, sends no faster than a camera does. */
async function runCamera(
  url: string,
  key: string,
  pictures: readonly BenchPicture[],
  empty: Uint8Array,
  until: number,
  tally: Tally,
): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/v1${LIVE_STREAMS_PATH}`, [
    LIVE_SUBPROTOCOL,
    key,
  ]);
  let answered: (message: LiveStreamMessage | undefined) => void = () => undefined;
  const nextAnswer = () =>
    new Promise<LiveStreamMessage | undefined>((resolve) => {
      answered = resolve;
    });
  socket.addEventListener('message', ({ data }) =>
    answered(liveStreamMessage.parse(JSON.parse(String(data)))),
  );
  socket.addEventListener('close', () => answered(undefined));
  let answer = await nextAnswer();
  for (let sequence = 0; performance.now() < until; sequence++) {
    const turn = sequence % (STAY + AWAY);
    const face = pictures[Math.floor(sequence / (STAY + AWAY)) % pictures.length];
    const picture = turn < STAY && face ? new Uint8Array(face.jpeg) : empty;
    const sentAt = performance.now();
    const answering = nextAnswer();
    socket.send(encodeFrame({ sequence, clientTimeMs: sentAt, picture }));
    answer = await answering;
    if (answer?.type !== 'frame') {
      tally.cutOff++;
      console.error('A camera was cut off:', answer);
      break;
    }
    const tookMs = performance.now() - sentAt;
    tally.latencies.push(tookMs);
    if (answer.tracks.some(({ person }) => person)) tally.named++;
    await delay(Math.max(0, 1000 / FRAMES_PER_SECOND - tookMs));
  }
  socket.close();
}

async function soak(): Promise<boolean> {
  const pictures = await cameraPictures();
  const { default: sharp } = await import('sharp');
  const empty = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  const server = await startServer();
  try {
    const { key, personIds } = await enrollPeople(
      server.dataFolder,
      pictures.map(({ embedding }) => embedding),
      PEOPLE,
      pictures.length,
    );
    for (const [nth, { jpeg }] of pictures.entries()) await enroll(server.url, key, personIds[nth], jpeg);
    const until = performance.now() + MINUTES * 60_000;
    const tally: Tally = { latencies: [], named: 0, cutOff: 0 };
    const cameras = Promise.all(
      Array.from({ length: STREAMS }, (_, nth) => {
        const mine = [...pictures.slice(nth), ...pictures.slice(0, nth)];
        return runCamera(server.url, key, mine, new Uint8Array(empty), until, tally);
      }),
    );
    console.log(
      `${STREAMS} cameras of 640×480, one face each, ${FRAMES_PER_SECOND} frames/s, ${MINUTES} min`,
    );
    const rss: number[] = [];
    const startedAt = performance.now();
    while (performance.now() < until) {
      await Promise.race([delay(REPORT_MS), cameras]);
      const { rssMb } = await server.usage();
      rss.push(rssMb);
      const { latencies, named } = tally;
      const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
      const rate = (1000 * latencies.length) / REPORT_MS / STREAMS;
      console.log(
        `  ${minutes} min: ${rssMb.toFixed(0)} MB, ${rate.toFixed(1)} frames/s each, answer p50 ${percentile(latencies, 0.5).toFixed(0)} ms, p95 ${percentile(latencies, 0.95).toFixed(0)} ms, named in ${named} of ${latencies.length}`,
      );
      tally.latencies = [];
      tally.named = 0;
      if (tally.cutOff === STREAMS) break;
    }
    await cameras;
    const third = rss[Math.floor(rss.length / 3)] ?? Number.NaN;
    const last = rss.at(-1) ?? Number.NaN;
    console.log(
      `  memory ${third.toFixed(0)} MB after a third, ${last.toFixed(0)} MB at the end; ${tally.cutOff} cut off`,
    );
    return last <= third * (1 + MAX_GROWTH) && tally.cutOff === 0;
  } finally {
    await server.stop();
  }
}

if (!(await soak())) process.exitCode = 1;
