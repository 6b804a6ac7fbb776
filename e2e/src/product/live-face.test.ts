import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi } from './call-api.js';
import { type DirectedCamera, directCamera } from './directed-camera.js';
import { addPerson, enrollFace } from './enroll-face.js';
import { cameraFlags, makeSwayingFilm } from './fake-camera.js';
import type { Poses } from './film-poses.js';
import { launchBrowser } from './launch-browser.js';
import { axeViolations, keepPicture, openAndSettle, tooWide } from './look-at-page.js';
import { newVisitor } from './new-visitor.js';
import { FRONTAL, pictureFile, SOMEBODY_ELSE } from './sample-face.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';
import { readTurningMan, turnUntil } from './turning-man.js';

const STEP_MS = 120_000;
const SESSION_MS = 60_000;
/** Several sessions, on a busy machine. */
const LIVING_MS = 300_000;
const ADA = 'Ada Lovelace';
const GRACE = 'Grace Hopper';
const ALAN = 'Alan Turing';

let product: Product;
let browser: Browser;
let page: Page;
const idOf: Record<string, string> = {};

beforeAll(async () => {
  product = await startProduct();
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  browser = await launchBrowser(cameraFlags(film));
  page = await newVisitor(browser);
  await setUp(page, product.setUpLink);
  idOf[ADA] = await enrollFace(page, ADA, await pictureFile(FRONTAL));
  idOf[GRACE] = await enrollFace(page, GRACE, await pictureFile(SOMEBODY_ELSE));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const refusal = () => page.getByRole('alert').filter({ hasText: 'Nothing was changed.' });
const begin = () => page.getByRole('button', { name: 'Switch the camera on and begin' });

/** At every width. */
async function looksRight(name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await tooWide(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await keepPicture(page, `${name}-${width}`);
  }
}

async function toVerify(name: string): Promise<void> {
  await openAndSettle(page, `${product.address}/verify`);
  await page.getByRole('combobox', { name: 'Who they say they are' }).click();
  await page.getByRole('option', { name }).click();
  await page.getByText('Live face', { exact: true }).click();
}

const toEnroll = (name: string) => openAndSettle(page, `${product.address}/people/${idOf[name]}/face/live`);

const templatesOf = async (name: string) =>
  (await callApi<{ items: readonly unknown[] }>(page, 'GET', `/people/${idOf[name]}/templates`)).items.length;

describe('a photograph before the camera', () => {
  inOrder(() => page, 'live-face');

  it(
    'is not verified as a live face, and the page says why',
    async () => {
      await toVerify(ADA);
      await looksRight('verify-live-intro');
      await begin().click();
      await page.getByText('Hold still').first().waitFor();
      await looksRight('verify-live-running');
      await refusal().waitFor({ timeout: SESSION_MS });
      expect(await refusal().getByRole('listitem').count()).toBeGreaterThan(0);
      await looksRight('verify-live-refused');
    },
    STEP_MS,
  );

  it(
    'is not enrolled as a live face, also where no web socket can be opened',
    async () => {
      const before = await templatesOf(ADA);
      const first = page;
      page = await first.context().newPage();
      await page.addInitScript(() => {
        window.WebSocket = class extends WebSocket {
          constructor(address: string | URL, protocols?: string | string[]) {
            super(`${address}/cut-off`, protocols);
          }
        };
      });
      await toEnroll(ADA);
      await begin().click();
      await refusal().waitFor({ timeout: SESSION_MS });
      await looksRight('enroll-live-refused');
      expect(await templatesOf(ADA)).toBe(before);
      await page.close();
      page = first;
    },
    STEP_MS,
  );

  it(
    'is left when the page is: its session ends at once',
    async () => {
      await toVerify(ADA);
      await begin().click();
      await page.getByText('Hold still').first().waitFor();
      const left = page.waitForResponse((response) => response.request().method() === 'DELETE');
      await page.getByText('Upload', { exact: true }).click();
      expect((await left).status()).toBe(204);
    },
    STEP_MS,
  );
});

const recordings = process.env.MIEN_EVALUATION_DATA;
if (recordings === undefined) {
  process.stderr.write(
    'MIEN_EVALUATION_DATA is not set: nobody is enrolled or verified with a living face, which takes a recording of one.\n',
  );
} else {
  describe('a living face before the camera', () => {
    inOrder(() => page, 'live-face-living');
    let poses: Poses;
    let camera: DirectedCamera;

    it(
      'is enrolled when it does what it is asked to',
      async () => {
        const man = await readTurningMan(recordings, page);
        poses = man.poses;
        camera = await directCamera(page, man.pictures, poses.middle);
        idOf[ALAN] = await addPerson(page, ALAN);
        await toEnroll(ALAN);
        await turnUntil(page, page.getByText(/of \d pictures/), camera, poses);
        await looksRight('enroll-live-done');
        expect(await templatesOf(ALAN)).toBeGreaterThan(0);
      },
      LIVING_MS,
    );

    it(
      'is verified as whom it was enrolled',
      async () => {
        await toVerify(ALAN);
        await turnUntil(page, page.getByText(`The face matches ${ALAN}.`), camera, poses);
        await page.getByText('A living person was before the camera and moved as asked.').waitFor();
        await looksRight('verify-live-match');
      },
      LIVING_MS,
    );

    it(
      'is not verified as somebody else',
      async () => {
        await toVerify(GRACE);
        await turnUntil(page, page.getByText(`The face does not match ${GRACE}.`), camera, poses);
        await looksRight('verify-live-unknown');
      },
      LIVING_MS,
    );
  });
}
