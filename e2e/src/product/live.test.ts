import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrollFace } from './enroll-face.js';
import { cameraFlags, makeSwayingFilm } from './fake-camera.js';
import { launchBrowser } from './launch-browser.js';
import { newVisitor } from './new-visitor.js';
import { FRONTAL, pictureFile } from './sample-face.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder, openFromNavigation } from './steps.js';

const NAME = 'Ada Lovelace';
const STEP_MS = 60_000;

let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  browser = await launchBrowser(cameraFlags(film));
  page = await newVisitor(browser);
  await setUp(page, product.setUpLink);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const seen = () => page.getByRole('region', { name: 'Seen' });

describe('live recognition', () => {
  inOrder(() => page, 'live');

  it(
    'calls somebody unknown while nobody is enrolled',
    async () => {
      await openFromNavigation(page, 'Live');
      await seen().getByText('Unknown').waitFor();
    },
    STEP_MS,
  );

  it(
    'names the person before the camera once they are enrolled, in the list and for screen readers',
    async () => {
      await enrollFace(page, NAME, await pictureFile(FRONTAL));
      await page.reload();
      await seen().getByRole('link', { name: NAME }).waitFor();
      await page
        .getByRole('status')
        .filter({ hasText: `In view: ${NAME}.` })
        .waitFor();
      await seen().getByText('In view', { exact: true }).first().waitFor();
    },
    STEP_MS,
  );

  it(
    'tells on demand how quick it is, and draws over the picture',
    async () => {
      await page.getByRole('button', { name: 'How quick it is' }).click();
      const delay = page.locator('dt', { hasText: 'Overlay behind the picture' }).locator('+ dd');
      await delay.filter({ hasText: /\d+ ms/ }).waitFor();
      const drawn = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels?.some((value) => value > 0);
      });
      expect(drawn).toBe(true);
    },
    STEP_MS,
  );

  it(
    'switches the camera off while it is paused, by keyboard too',
    async () => {
      await page.getByRole('button', { name: 'Pause' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Paused. The camera is off.').waitFor();
      const tracks = await page.locator('video').evaluate((video: HTMLVideoElement) => {
        const stream = video.srcObject instanceof MediaStream ? video.srcObject : undefined;
        return stream?.getTracks().map(({ readyState }) => readyState);
      });
      expect(tracks).toEqual(['ended']);
      await page.getByRole('status').filter({ hasText: 'Nobody is in view.' }).waitFor();
      await page.getByRole('button', { name: 'Go on' }).first().click();
      await page
        .getByRole('status')
        .filter({ hasText: `In view: ${NAME}.` })
        .waitFor();
    },
    STEP_MS,
  );

  it(
    'says that the connection is lost when the server is',
    async () => {
      await product.stop();
      await page.getByText('Connection lost').waitFor();
    },
    STEP_MS,
  );
});
