import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, type Embedding, intersectionOverUnion, restoreEmbedding } from '@mien/biometrics';
import { createFaceAnalyzer, type FaceAnalyzer, type RgbImage } from '@mien/engine';
import { decodePicture, fileModelSource, nodeRuntime } from '@mien/engine/node';
import { openModelRegistry, type ReadyPack } from '@mien/models';
import { drawImage, samplePicture } from '@mien/testkit';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageFace } from './browser-engine.js';
import { bundleForBrowser } from './bundle-for-browser.js';
import { findChromium } from './find-chromium.js';
import { openPage } from './open-page.js';
import { type Route, serveRoutes } from './serve-routes.js';

const chromium = findChromium();
const NOT_RUN = 'NOT RUN: the engine in a browser was not tested, because Chromium is not installed here.';

const require = createRequire(import.meta.url);
const engineRequire = createRequire(require.resolve('@mien/engine'));
const PHOTOGRAPH = samplePicture(4);

async function shippedPack(): Promise<ReadyPack> {
  const registry = await openModelRegistry({ dataFolder: join(tmpdir(), 'mien-no-data') });
  return registry.pack('mien-512');
}

async function decodeInNode(bytes: Uint8Array): Promise<RgbImage> {
  const decoded = await decodePicture(bytes);
  if (decoded.kind === 'reject') throw new Error(decoded.reason);
  return decoded.value;
}

/** A drawn picture that looks different in each of its corners, stored lying on its side. */
const lyingPicture = (): Promise<Uint8Array> => {
  const drawn = drawImage(160, 96, (x, y) => [x, y * 2, x > 80 && y > 48 ? 200 : 20]);
  return sharp(drawn.data, { raw: { width: 160, height: 96, channels: 3 } })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();
};

function differences(a: Uint8Array, b: Uint8Array): { mean: number; largest: number } {
  let sum = 0;
  let largest = 0;
  for (const [index, value] of a.entries()) {
    const difference = Math.abs(value - (b[index] ?? 0));
    sum += difference;
    largest = Math.max(largest, difference);
  }
  return { mean: sum / a.length, largest };
}

/** Pair the faces of both sides by their boxes and give how alike each pair's embeddings are. */
async function agreement(
  analyzer: FaceAnalyzer,
  image: RgbImage,
  seen: readonly PageFace[],
): Promise<number[]> {
  const { faces } = await analyzer.analyze(image);
  expect(seen).toHaveLength(faces.length);
  return faces.flatMap(({ box, embedding }) => {
    const twin = seen.find((other) => intersectionOverUnion(other.box, box) > 0.9);
    expect(twin, 'a face that only Node found').toBeDefined();
    const other: Embedding | undefined =
      twin?.embedding && restoreEmbedding(Float32Array.from(twin.embedding));
    expect(other === undefined).toBe(embedding === undefined);
    return embedding && other ? [compare(embedding, other)] : [];
  });
}

describe('the engine in headless Chromium', () => {
  const opened: { close(): Promise<void> }[] = [];
  let page: Page;
  let analyzer: FaceAnalyzer;
  let image: RgbImage;

  beforeAll(async () => {
    if (chromium === undefined) {
      if (process.env.CI) throw new Error(NOT_RUN);
      process.stderr.write(`\n${NOT_RUN}\n`);
      return;
    }
    const { form, files } = await shippedPack();
    analyzer = await createFaceAnalyzer({
      runtime: nodeRuntime(),
      models: fileModelSource(files),
      pack: form,
    });
    opened.push(analyzer);
    image = await decodeInNode(await readFile(PHOTOGRAPH));
    const lying = await lyingPicture();
    const routes = new Map<string, Route>([
      ['/index.html', { content: '<!doctype html><script type="module" src="/engine.js"></script>' }],
      [
        '/engine.js',
        { content: await bundleForBrowser(fileURLToPath(new URL('browser-engine.ts', import.meta.url))) },
      ],
      ['/ort.wasm', { path: engineRequire.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm') }],
      ['/photograph.jpg', { path: PHOTOGRAPH }],
      ['/lying.jpg', { content: lying }],
      ['/header.jpg', { content: lying.subarray(0, 40) }],
      ['/half.jpg', { content: lying.subarray(0, lying.length / 2) }],
      ['/page.jpg', { content: '<html>not a picture</html>' }],
    ]);
    for (const [model, { path }] of files) routes.set(`/models/${model}.onnx`, { path });
    const server = await serveRoutes(routes);
    opened.push(server);
    const browser = await openPage(chromium, `${server.address}/index.html`);
    opened.push(browser);
    page = browser.page;
    await page.evaluate((pack) => window.openBrowserEngine(pack), form);
  }, 120_000);

  beforeEach((context) => {
    if (chromium === undefined) context.skip(NOT_RUN);
  });

  afterAll(async () => {
    for (const { close } of opened.reverse()) await close();
  });

  it('finds the same faces and the same embeddings as Node in the same JPEG, each with its own decoder', async () => {
    const seen = await page.evaluate(() => window.browserEngine.analyze('/photograph.jpg'));
    const cosines = await agreement(analyzer, image, seen);
    expect(cosines.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(...cosines)).toBeGreaterThanOrEqual(1 - 1e-3);
  }, 60_000);

  it.each(['photograph', 'lying'])('decodes %s.jpg to the upright pixels that Node decodes', async (name) => {
    const inNode = name === 'lying' ? await decodeInNode(await lyingPicture()) : image;
    const decoded = await page.evaluate((path) => window.browserEngine.decode(path), `/${name}.jpg`);
    expect(decoded).toMatchObject({ kind: 'pass', width: inNode.width, height: inNode.height });
    const { mean, largest } = differences(inNode.data, Buffer.from(decoded.pixels, 'base64'));
    expect(mean).toBeLessThan(1);
    expect(largest).toBeLessThan(16);
  });

  it.each([
    { file: '/page.jpg', reason: 'format-unsupported' },
    { file: '/header.jpg', reason: 'picture-truncated' },
    { file: '/half.jpg', reason: 'picture-damaged' },
  ])('refuses $file as Node does', async ({ file, reason }) => {
    const decoded = await page.evaluate((path) => window.browserEngine.decode(path), file);
    expect(decoded).toMatchObject({ kind: 'reject', reason });
  });
});
