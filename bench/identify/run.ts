import type { BenchPicture } from '../engine/pictures.js';
import { cameraPictures } from './camera-pictures.js';
import { enrollPeople } from './enroll-people.js';
import { startServer } from './start-server.js';

/** Identification, verification and enrollment over HTTP, server, database and caller on this machine. */
const PEOPLE = Number(process.argv[2] ?? 10_000);
const SECONDS = Number(process.argv[3] ?? 20);
const IN_FLIGHT = 4;
const WARM_UP = 40;
const VERIFICATIONS = 100;
const NEW_PEOPLE = 3;

const pictures = await cameraPictures();
const server = await startServer();
const { key, personIds } = await enrollPeople(
  server.dataFolder,
  pictures.map(({ embedding }) => embedding),
  PEOPLE,
  NEW_PEOPLE,
);

async function send(path: string, { jpeg }: BenchPicture): Promise<{ ms: number; answer: unknown }> {
  const startedAt = performance.now();
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg', authorization: `Bearer ${key}` },
    body: new Uint8Array(jpeg),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return { ms: performance.now() - startedAt, answer };
}

const percentile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
const picture = (n: number) => pictures[n % pictures.length] as BenchPicture;

/** A new face is enrolled; then it is looked for until it is found. */
async function enrollmentToSearchMs(personId: string, face: BenchPicture): Promise<number> {
  const { answer: enrolled } = await send(`/people/${personId}/enrollments?source=upload&mode=add`, face);
  const { templates } = enrolled as { templates: unknown[] };
  if (templates.length === 0) throw new Error(JSON.stringify(enrolled));
  const startedAt = performance.now();
  for (;;) {
    const { answer } = await send('/identifications', face);
    const { faces } = answer as { faces: { candidates: { personId: string }[] }[] };
    if (faces.some(({ candidates }) => candidates[0]?.personId === personId))
      return performance.now() - startedAt;
    if (performance.now() - startedAt > 10_000) throw new Error('The new face is not found.');
  }
}

async function load(seconds: number): Promise<{ times: number[]; faces: number; wallMs: number }> {
  const times: number[] = [];
  let faces = 0;
  let next = 0;
  const startedAt = performance.now();
  const caller = async () => {
    while (performance.now() - startedAt < seconds * 1000) {
      const { ms, answer } = await send('/identifications', picture(next++));
      times.push(ms);
      faces += (answer as { faces: unknown[] }).faces.length;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, caller));
  return { times, faces, wallMs: performance.now() - startedAt };
}

async function measure(): Promise<void> {
  for (let i = 0; i < WARM_UP; i++) await send('/identifications', picture(i));
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const before = await server.usage();
  const { times, faces, wallMs } = await load(SECONDS);
  const after = await server.usage();
  console.log(`Identification over HTTP, ${PEOPLE} people, ${IN_FLIGHT} in flight, 640×480, one face each`);
  console.log(
    `  ${((1000 * faces) / wallMs).toFixed(1)} faces/s (bar 40), p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))} (bar 150 ms)`,
  );
  console.log(
    `  server: ${((after.cpuMs - before.cpuMs) / faces).toFixed(1)} ms of CPU a face, ${after.rssMb.toFixed(0)} MB`,
  );

  const visible = [];
  for (const [i, personId] of personIds.entries())
    visible.push(await enrollmentToSearchMs(personId, picture(i)));
  console.log(`Enrollment found by a search after ${visible.map(ms).join(', ')} (bar 1000 ms)`);

  const [claimed = ''] = personIds;
  const verifications = [];
  for (let i = 0; i < VERIFICATIONS; i++)
    verifications.push((await send(`/people/${claimed}/verifications`, picture(0))).ms);
  console.log(
    `Verification p50 ${ms(percentile(verifications, 0.5))} (bar 80 ms), p95 ${ms(percentile(verifications, 0.95))}`,
  );
}

await measure().finally(server.stop);
