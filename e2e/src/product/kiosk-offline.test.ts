import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendJson } from './call-api.js';
import { enrollFace } from './enroll-face.js';
import { cameraFlags, makeSwayingFilm } from './fake-camera.js';
import { launchBrowser } from './launch-browser.js';
import { axeViolations, keepPicture, tooWide } from './look-at-page.js';
import { newVisitor } from './new-visitor.js';
import { FRONTAL, pictureFile } from './sample-face.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';

const NAME = 'Ada Lovelace';
const STEP_MS = 60_000;
const SETTINGS = { language: 'en', hasSound: false, ways: ['face', 'qr', 'pin'], minProbability: 0.5 };

let product: Product;
let browser: Browser;
let office: Page;
let kiosk: Page;
let made: { readonly kiosk: { readonly id: string }; readonly code: string };

beforeAll(async () => {
  product = await startProduct();
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  browser = await launchBrowser(cameraFlags(film));
  office = await newVisitor(browser);
  await setUp(office, product.setUpLink);
  const personId = await enrollFace(office, NAME, await pictureFile(FRONTAL));
  await sendJson(office, 'PATCH', `/people/${personId}`, { externalId: 'A-17' });
  await sendJson(office, 'PUT', `/people/${personId}/badge/pin`, { pin: '4711' });
  made = await sendJson(office, 'POST', '/kiosks', {
    name: 'Door 1',
    place: 'Main entrance',
    settings: SETTINGS,
    pin: '2580',
  });
  kiosk = await newVisitor(browser);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const greeting = () => kiosk.getByRole('status').filter({ hasText: NAME });
const noted = () => kiosk.getByText('Your name is looked up when the connection is back.');
const waiting = (count: RegExp) => kiosk.getByText(count);

async function presentPin(): Promise<void> {
  await kiosk.getByRole('button', { name: 'Number and PIN' }).click();
  const dialog = kiosk.getByRole('dialog', { name: 'Number and PIN' });
  await dialog.getByLabel('Your number').fill('A-17');
  await dialog.getByLabel(/^PIN/).fill('4711');
  await kiosk.keyboard.press('Enter');
}

/** The whole engine has come into the browser's own store. */
const isKept = () =>
  kiosk.evaluate(async () => {
    const { wasm, models } = await (await fetch('/engine/manifest.json')).json();
    const wanted: string[] = [wasm, ...Object.values<{ url: string }>(models).map(({ url }) => url)];
    const kept = await Promise.all(wanted.map((url) => caches.match(url, { ignoreVary: true })));
    return kept.every((answer) => answer !== undefined);
  });

describe('a kiosk without a connection', () => {
  inOrder(() => kiosk, 'kiosk-offline');

  it(
    'begins with one',
    async () => {
      await kiosk.goto(`${product.address}/kiosk`);
      await kiosk.getByLabel('Code').fill(made.code);
      await kiosk.getByRole('button', { name: 'Start the kiosk' }).click();
      await greeting().waitFor();
      await expect.poll(isKept, { timeout: 40_000 }).toBe(true);
    },
    STEP_MS,
  );

  it(
    'notes faces and PINs, comes up again after a reload, and sends everything once the server is back',
    async () => {
      await product.restart(async () => {
        await kiosk.getByText('Connection lost').waitFor();
        await noted().first().waitFor({ timeout: 45_000 });
        await waiting(/1 note waits to be sent/).waitFor();
        await keepPicture(kiosk, 'kiosk-offline');
        expect(await axeViolations(kiosk)).toEqual([]);
        expect(await tooWide(kiosk)).toEqual([]);
        await kiosk.reload();
        await waiting(/\d notes? waits? to be sent/).waitFor();
        await presentPin();
        await waiting(/[2-9] notes wait to be sent/).waitFor();
      });
      await waiting(/waits? to be sent/).waitFor({ state: 'hidden' });
      await greeting().first().waitFor();
    },
    STEP_MS * 2,
  );

  it(
    'shows the office what became of it',
    async () => {
      await office.goto(`${product.address}/kiosks`);
      await office.getByRole('link', { name: 'Offline notes of Door 1' }).click();
      await office.getByText('Nothing to look at').waitFor();
      await office.getByText('All', { exact: true }).click();
      await office.getByText(NAME).first().waitFor();
      await office
        .getByText(/^Counted/)
        .first()
        .waitFor();
      expect(await axeViolations(office)).toEqual([]);
      expect(await tooWide(office)).toEqual([]);
      await keepPicture(office, 'kiosk-offline-notes');
    },
    STEP_MS,
  );
});
