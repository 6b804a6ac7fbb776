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
import { inOrder, openFromNavigation } from './steps.js';

const NAME = 'Ada Lovelace';
const PIN = '4711';
const STEP_MS = 40_000;

let product: Product;
let browser: Browser;
let office: Page;
let kiosk: Page;
let code: string;
let personId: string;

beforeAll(async () => {
  product = await startProduct();
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  browser = await launchBrowser(cameraFlags(film));
  office = await newVisitor(browser);
  await setUp(office, product.setUpLink);
  personId = await enrollFace(office, NAME, await pictureFile(FRONTAL));
  await sendJson(office, 'PATCH', `/people/${personId}`, { externalId: 'A-17' });
  kiosk = await newVisitor(browser);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const greeting = () => kiosk.getByRole('status').filter({ hasText: NAME });

describe('a kiosk', () => {
  inOrder(() => kiosk, 'kiosk');

  it(
    'is added in the office, which gets a code',
    async () => {
      await openFromNavigation(office, 'Kiosks');
      await office.getByRole('button', { name: 'Add kiosk' }).click();
      await office.getByRole('textbox', { name: 'Name' }).fill('Door 1');
      await office.getByRole('textbox', { name: 'Place' }).fill('Main entrance');
      await office.getByLabel("PIN for the device's settings").fill('2580');
      expect(await axeViolations(office)).toEqual([]);
      await office.getByRole('button', { name: 'Add and show the code' }).click();
      code = (await office.getByRole('textbox', { name: 'Code for the device' }).textContent()) ?? '';
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      await office.getByRole('button', { name: 'Done' }).click();
      await office.getByText('Waits for a device').waitFor();
    },
    STEP_MS,
  );

  it(
    'starts on the device by that code, greets by name whom it recognizes, and is free again',
    async () => {
      await kiosk.goto(`${product.address}/kiosk`);
      await kiosk.getByLabel('Code').fill(code.toLowerCase());
      expect(await axeViolations(kiosk)).toEqual([]);
      await kiosk.getByRole('button', { name: 'Start the kiosk' }).click();
      await greeting().waitFor();
      await keepPicture(kiosk, 'kiosk-greeting');
      await greeting().waitFor({ state: 'hidden' });
    },
    STEP_MS,
  );

  it(
    'always shows the ways without a face, fits every screen, and is accessible',
    async () => {
      await kiosk.getByText('Hold your QR code up to the camera').waitFor();
      await kiosk.getByText('recognizes the faces of people who agreed to it').waitFor();
      for (const [width, height] of [
        [360, 740],
        [768, 1024],
        [1920, 1080],
      ] as const) {
        await kiosk.setViewportSize({ width, height });
        expect(await tooWide(kiosk), `${width} px`).toEqual([]);
        await keepPicture(kiosk, `kiosk-${width}`);
      }
      expect(await axeViolations(kiosk)).toEqual([]);
      await kiosk.getByRole('button', { name: 'العربية' }).click();
      await kiosk.getByText('انظر إلى الكاميرا').or(kiosk.getByText('ارفع رمز QR')).first().waitFor();
      expect(await kiosk.locator('html').getAttribute('dir')).toBe('rtl');
      await keepPicture(kiosk, 'kiosk-ar');
      await kiosk.getByRole('button', { name: 'English' }).click();
    },
    STEP_MS,
  );

  it(
    'greets for number and PIN, too, and says what was wrong',
    async () => {
      await office.goto(`${product.address}/people/${personId}/badge`);
      await office.getByLabel('New PIN').fill(PIN);
      await office.getByRole('button', { name: 'Set the PIN' }).click();
      await office.getByText(/^Set on/).waitFor();
      await office.getByRole('button', { name: 'Make a QR code' }).click();
      await office.getByRole('button', { name: 'New QR code' }).waitFor();
      expect(await axeViolations(office)).toEqual([]);
      await keepPicture(office, 'badge');

      await kiosk.getByRole('button', { name: 'Number and PIN' }).click();
      const dialog = kiosk.getByRole('dialog', { name: 'Number and PIN' });
      await dialog.getByLabel('Your number').fill('A-17');
      await dialog.getByLabel(/^PIN/).fill('9999');
      await kiosk.keyboard.press('Enter');
      await dialog.getByText('That was not recognized.').waitFor();
      expect(await axeViolations(kiosk)).toEqual([]);
      await dialog.getByLabel(/^PIN/).focus();
      for (const digit of PIN) await dialog.getByRole('button', { name: digit, exact: true }).click();
      await dialog.getByRole('button', { name: 'Done' }).click();
      await greeting().waitFor();
    },
    STEP_MS,
  );

  it(
    'opens its settings to the PIN of the administrator only',
    async () => {
      await kiosk.getByRole('button', { name: 'Settings' }).click();
      await kiosk.getByLabel('PIN of the administrator').fill('1111');
      await kiosk.getByRole('button', { name: 'Open the settings' }).click();
      await kiosk.getByText('This is not the PIN of this kiosk.').waitFor();
      await kiosk.getByLabel('PIN of the administrator').fill('2580');
      await kiosk.getByRole('button', { name: 'Open the settings' }).click();
      await kiosk.getByRole('button', { name: 'Back to the kiosk' }).click();
    },
    STEP_MS,
  );

  it(
    'says that its camera is lost, gets it back by itself, and greets again',
    async () => {
      await greeting().waitFor({ state: 'hidden' });
      await kiosk.getByLabel('Picture of the camera').evaluate((video: HTMLVideoElement) => {
        const [track] = (video.srcObject as MediaStream).getVideoTracks();
        track?.stop();
        // a track that a page stops by itself does not tell, as one whose camera is unplugged does
        track?.dispatchEvent(new Event('ended'));
      });
      const lost = kiosk.getByText('The camera was disconnected');
      await lost.waitFor();
      await keepPicture(kiosk, 'kiosk-camera-lost');
      await lost.waitFor({ state: 'hidden' });
      await greeting().waitFor();
    },
    STEP_MS,
  );

  it(
    'recovers by itself from a server that restarts, and stops when its access is revoked',
    async () => {
      await product.restart();
      await kiosk.getByText('Connection lost').waitFor();
      await greeting().waitFor();
      await office.goto(`${product.address}/kiosks`);
      await office.getByText('Running').waitFor();
      await keepPicture(office, 'kiosks');
      await office.getByRole('button', { name: 'Revoke Door 1?' }).click();
      await office.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await kiosk.getByRole('heading', { name: 'Make this device a kiosk' }).waitFor();
    },
    STEP_MS,
  );
});
