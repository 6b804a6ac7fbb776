import { REJECT_REASONS } from '@mien/biometrics';
import { gradientImage, samplePicture, seededRandom } from '@mien/testkit';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileInputs } from '../decode/testing/hostile-inputs.js';
import type { AnalysisRequest, PictureAnalysis } from '../face-analysis.js';
import type { StageResult } from '../stage.js';
import { shippedPack } from '../testing/shipped-pack.js';
import { createFaceEngine, type FaceEngine } from './create-face-engine.js';

const INPUTS = 10_000;
const SEED = 20_26;
const LONGEST_MS = 2000;
/** Fails what waits for something that never comes, even on a busy machine. */
const DEADLINE_MS = 15_000;
const EVERY_STAGE_TURN = 17;
const MAX_GROWTH_MB = 400;
const EVERY_STAGE: AnalysisRequest = { maxFaces: 2 };
const FIND_ONLY: AnalysisRequest = { maxFaces: 0, smallFaces: false };

/** The shipped pipeline with every stage, for one file in seventeen: that reaches every kind. */
let engine: FaceEngine;
/** A lighter detector, for the others. */
let lightEngine: FaceEngine;

beforeAll(async () => {
  const { form, files } = await shippedPack();
  engine = await createFaceEngine({ pack: form, files, workers: 1, deadlineMs: DEADLINE_MS });
  lightEngine = await createFaceEngine({
    pack: { ...form, detector: 'rfb-320' },
    files,
    workers: 1,
    deadlineMs: DEADLINE_MS,
  });
});
afterAll(() => Promise.all([engine.close(), lightEngine.close()]));

/** One face, turned into every kind of file that is read. */
async function goodPictures(): Promise<Uint8Array[]> {
  const group = await engine.analyze(await sharp(samplePicture(4)).resize(960).jpeg().toBuffer(), {
    maxFaces: 0,
  });
  const box = (group as { value: PictureAnalysis }).value.faces[0]!.box;
  const face = sharp(samplePicture(4)).resize(960);
  const region = {
    left: Math.max(0, Math.round(box.x - box.width / 2)),
    top: Math.max(0, Math.round(box.y - box.height / 2)),
    width: Math.round(box.width * 2),
    height: Math.round(box.height * 2),
  };
  const cropped = sharp(await face.extract(region).png().toBuffer()).resize(128, 128);
  const { data, width, height } = gradientImage(32, 3000);
  const strip = sharp(data, { raw: { width, height, channels: 3 } });

  const forms: ((picture: Sharp) => Sharp)[] = [
    (picture) => picture.jpeg(),
    (picture) => picture.jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
    (picture) => picture.greyscale().jpeg(),
    (picture) => picture.withMetadata({ orientation: 6 }).jpeg(),
    (picture) => picture.withIccProfile('p3').jpeg(),
    (picture) => picture.withIccProfile('p3').png(),
    (picture) => picture.png(),
    (picture) => picture.png({ palette: true, progressive: true }),
    (picture) => picture.ensureAlpha(0.5).png(),
    (picture) => picture.webp(),
    (picture) => picture.webp({ lossless: true }),
    (picture) => picture.gif(),
  ];
  const pictures = forms.map((form) => form(cropped.clone()));
  return Promise.all([...pictures, strip.jpeg(), strip.clone().png()].map((picture) => picture.toBuffer()));
}

const outcomeOf = (result: StageResult<PictureAnalysis>) =>
  result.kind === 'reject'
    ? result.reason
    : `analyzed, ${result.value.faces.length > 0 ? 'faces' : 'no face'}`;

function analyze(bytes: Uint8Array, turn: number): Promise<StageResult<PictureAnalysis>> {
  return turn % EVERY_STAGE_TURN === 0
    ? engine.analyze(bytes, EVERY_STAGE)
    : lightEngine.analyze(bytes, FIND_ONLY);
}

/** Processor time of work that runs alone: what it would take on a machine that has nothing else to do. */
async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it(`answers ${INPUTS} hostile files by an analysis or a named rejection, in time and in bounded memory`, async () => {
  const inputs = hostileInputs(await goodPictures(), seededRandom(SEED));
  const outcomes = new Map<string, number>();
  const rssMb = () => process.memoryUsage.rss() / 2 ** 20;
  const slow: (() => Promise<unknown>)[] = [];
  let sent = 0;
  let slowestMs = 0;
  let startMb = 0;
  let peakMb = 0;

  const send = async () => {
    while (sent < INPUTS) {
      const turn = sent++;
      if (turn === INPUTS / 20) startMb = rssMb();
      const { kind, bytes } = inputs.next().value;
      const startedAt = performance.now();
      const result = await analyze(bytes, turn);
      const ms = performance.now() - startedAt;
      if (ms < LONGEST_MS) slowestMs = Math.max(slowestMs, ms);
      else slow.push(() => analyze(bytes, turn));
      peakMb = Math.max(peakMb, rssMb());
      if (result.kind === 'reject') expect(REJECT_REASONS, kind).toContain(result.reason);
      const outcome = outcomeOf(result);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all([send(), send(), send()]);
  for (const work of slow) slowestMs = Math.max(slowestMs, await processorMs(work));

  const table = [...outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `  ${count}\t${outcome}`);
  process.stdout.write(
    `${INPUTS} hostile files, slowest ${slowestMs.toFixed(0)} ms, memory +${(peakMb - startMb).toFixed(0)} MB\n${table.join('\n')}\n`,
  );
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(INPUTS);
  expect(outcomes.get('analyzed, faces')).toBeGreaterThan(INPUTS / 20);
  expect(slowestMs).toBeLessThan(LONGEST_MS);
  expect(peakMb - startMb).toBeLessThan(MAX_GROWTH_MB);
}, 600_000);
