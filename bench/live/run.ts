import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { samplePicture } from '@mien/testkit';
import type { Page } from 'playwright-core';
import { enrollFace } from '../../e2e/src/product/enroll-face.js';
import { cameraFlags, makeSwayingFilm } from '../../e2e/src/product/fake-camera.js';
import { launchBrowser } from '../../e2e/src/product/launch-browser.js';
import { newVisitor } from '../../e2e/src/product/new-visitor.js';
import { FRONTAL, pictureFile } from '../../e2e/src/product/sample-face.js';
import { setUp } from '../../e2e/src/product/set-up.js';
import { type Product, startProduct } from '../../e2e/src/product/start-product.js';

/**
 * The live page as a person sees it: Chromium with a fake camera of 640×480 and 30 frames a second, server, database
 * and browser on this machine. The numbers are the page's own. Bars: 15 frames a second, overlay 120 ms behind.
 *
 * Arguments: seconds to measure, and a film to play (MJPEG) in place of a swaying sample photograph.
 */
const SECONDS = Number(process.argv[2] ?? 30);
const FILM = process.argv[3];
const NAME = 'Ada Lovelace';
const WARM_UP_MS = 5000;

async function figure(page: Page, name: string): Promise<number> {
  const text = await page.locator('dt', { hasText: name }).locator('+ dd').textContent();
  return Number.parseFloat(text ?? '');
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(product: Product): Promise<void> {
  const film = FILM ?? join(product.dataFolder, 'camera.mjpeg');
  if (!FILM) await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  const browser = await launchBrowser(cameraFlags(film));
  try {
    const page = await newVisitor(browser);
    await setUp(page, product.setUpLink);
    if (!FILM) await enrollFace(page, NAME, await pictureFile(FRONTAL));
    await page.goto(`${product.address}/live`);
    await page.getByRole('region', { name: 'Seen' }).getByRole('listitem').first().waitFor();
    await page.getByRole('button', { name: 'How quick it is' }).click();
    await delay(WARM_UP_MS);

    const rates: number[] = [];
    const delays: number[] = [];
    const processing: number[] = [];
    for (let second = 0; second < SECONDS; second++) {
      await delay(1000);
      rates.push(await figure(page, 'Frames per second'));
      delays.push(await figure(page, 'Overlay behind the picture'));
      processing.push(await figure(page, 'Recognition on the server'));
    }
    const seen = await page.getByRole('region', { name: 'Seen' }).getByRole('listitem').first().textContent();
    const size = await figure(page, 'Frames sent');
    console.log(`Live page, one face, ${size} px frames, ${SECONDS} s, ${FILM ?? 'swaying photograph'}`);
    console.log(
      `  ${median(rates).toFixed(1)} frames/s (bar 15; lowest ${Math.min(...rates)}), overlay ${median(delays)} ms behind (bar 120; highest ${Math.max(...delays)}), server ${median(processing)} ms a frame`,
    );
    console.log(`  seen first: ${seen}`);
    console.log(`  load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`);
  } finally {
    await browser.close();
  }
}

const product = await startProduct();
await measure(product).finally(product.stop);
