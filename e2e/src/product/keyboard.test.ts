import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, tabTo, type } from './by-keyboard.js';
import { launchBrowser } from './launch-browser.js';
import { newVisitor } from './new-visitor.js';
import { oneTimeCode } from './one-time-code.js';
import { FRONTAL, pictureFile } from './sample-face.js';
import { type Administrator, setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';

const STEP_MS = 60_000;
const NAME = 'Ada Winter';

let product: Product;
let browser: Browser;
let administrator: Administrator;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  const setting = await newVisitor(browser);
  administrator = await setUp(setting, product.setUpLink);
  await setting.context().close();
  page = await newVisitor(browser);
  // from the beginning on, else the first chooser opens before the browser knows that somebody waits for it
  page.on('filechooser', () => undefined);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const inNavigation = (name: string): Locator =>
  page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name, exact: true });

const focusIsIn = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element.contains(document.activeElement));

/** Open the chooser of a place for files as Enter does, and choose a face. */
async function chooseFace(place: Locator): Promise<void> {
  await tabTo(page, place);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await pictureFile(FRONTAL));
}

describe('with the keyboard alone', () => {
  inOrder(() => page, 'keyboard');

  it(
    'signs in with password and one-time code',
    async () => {
      await page.goto(`${product.address}/sign-in`);
      await type(page, page.getByLabel('E-mail address'), administrator.email);
      await type(page, page.getByLabel(/^Password/), administrator.password);
      await page.keyboard.press('Enter');
      const code = page.getByLabel('Code of the authenticator app');
      await code.waitFor();
      await type(page, code, oneTimeCode(administrator.secret, 1));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor();
    },
    STEP_MS,
  );

  it(
    'skips the navigation',
    async () => {
      await page.goto(`${product.address}/people`);
      await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
      await press(page, page.getByRole('link', { name: 'Skip to the content' }));
      await page.keyboard.press('Tab');
      expect(await focusIsIn(page.getByRole('main'))).toBe(true);
    },
    STEP_MS,
  );

  it(
    'adds a person',
    async () => {
      await press(page, page.getByRole('link', { name: 'Add person' }).first());
      await type(page, page.getByRole('textbox', { name: 'Name', exact: true }), NAME);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    },
    STEP_MS,
  );

  it(
    'records consent in a dialog that keeps the focus and gives it back',
    async () => {
      await press(page, page.getByRole('link', { name: 'Consent', exact: true }));
      const recognition = page.getByRole('region', { name: 'Recognition' });
      const record = recognition.getByRole('button', { name: 'Record consent' });
      const dialog = page.getByRole('dialog');
      await press(page, record);
      await dialog.waitFor();
      for (let stops = 0; stops < 6; stops++) {
        await page.keyboard.press('Tab');
        expect(await focusIsIn(dialog)).toBe(true);
      }
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(() => focusIsIn(record)).toBe(true);

      await page.keyboard.press('Enter');
      await type(page, dialog.getByLabel('Evidence'), 'Signed form, folder 3');
      await page.keyboard.press('Enter');
      await recognition.getByText('Given', { exact: true }).waitFor();
    },
    STEP_MS,
  );

  it(
    'enrolls by upload',
    async () => {
      await press(page, page.getByRole('link', { name: 'Face', exact: true }));
      await press(page, page.getByRole('link', { name: 'Upload pictures' }));
      await chooseFace(page.getByRole('button', { name: 'Pictures of this person' }));
      await press(page, page.getByRole('button', { name: 'Save picture' }));
      await page.getByText('1 of 1 pictures became a template.').waitFor();
    },
    STEP_MS,
  );

  it(
    'verifies by upload',
    async () => {
      await press(page, inNavigation('Verify'));
      await type(page, page.getByRole('combobox', { name: 'Who they say they are' }), 'winter');
      await page.getByRole('option', { name: NAME }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('radio', { name: 'Camera' }));
      await page.keyboard.press('ArrowRight');
      await chooseFace(page.getByRole('button', { name: 'Picture to compare' }));
      await page.getByText(`The face matches ${NAME}.`).waitFor();
    },
    STEP_MS,
  );
});
