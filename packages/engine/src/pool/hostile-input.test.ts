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
const MAX_GROWTH_MB = 400;
const EVERY_STAGE: AnalysisRequest = { maxFaces: 2 };
const FIND_ONLY: AnalysisRequest = { maxFaces: 0, smallFaces: false };

let engine: FaceEngine;

beforeAll(async () => {
  const { form, files } = await shippedPack();
  engine = await createFaceEngine({ pack: form, files, workers: 2, deadlineMs: LONGEST_MS });
});
afterAll(() => engine.close());

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
  const { data, width, height } = gradientImage(96, 64);
  const drawn = sharp(data, { raw: { width, height, channels: 3 } });
  const strip = sharp(data, { raw: { width, height, channels: 3 } }).resize(32, 3000, { fit: 'fill' });

  const forms: ((picture: Sharp) => Sharp)[] = [
    (picture) => picture.jpeg(),
    (picture) => picture.jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
    (picture) => picture.greyscale().jpeg(),
    (picture) => picture.withMetadata({ orientation: 6 }).jpeg(),
    (picture) => picture.png(),
    (picture) => picture.png({ palette: true, progressive: true }),
    (picture) => picture.ensureAlpha(0.5).png(),
    (picture) => picture.webp(),
    (picture) => picture.webp({ lossless: true }),
    (picture) => picture.gif(),
  ];
  const pictures = [cropped, drawn].flatMap((picture) => forms.map((form) => form(picture.clone())));
  return Promise.all([...pictures, strip.jpeg(), strip.clone().png()].map((picture) => picture.toBuffer()));
}

const outcomeOf = (result: StageResult<PictureAnalysis>) =>
  result.kind === 'reject'
    ? result.reason
    : `analyzed, ${result.value.faces.length > 0 ? 'faces' : 'no face'}`;

it(`answers ${INPUTS} hostile files by an analysis or a named rejection, in time and in bounded memory`, async () => {
  const inputs = hostileInputs(await goodPictures(), seededRandom(SEED));
  const outcomes = new Map<string, number>();
  const rssMb = () => process.memoryUsage.rss() / 2 ** 20;
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
      const result = await engine.analyze(bytes, turn % 10 === 0 ? EVERY_STAGE : FIND_ONLY);
      slowestMs = Math.max(slowestMs, performance.now() - startedAt);
      peakMb = Math.max(peakMb, rssMb());
      if (result.kind === 'reject') expect(REJECT_REASONS, kind).toContain(result.reason);
      const outcome = outcomeOf(result);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all([send(), send()]);

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
}, 240_000);
