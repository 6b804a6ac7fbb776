import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cameraFlags, makeCameraFilm } from './fake-camera.js';
import { launchBrowser } from './launch-browser.js';
import { newVisitor } from './new-visitor.js';
import { cropOf, emptyWall, FRONTAL, pictureFile, SOMEBODY_ELSE } from './sample-face.js';
import { ADA, addAuthenticator, createFirstAdministrator, ORGANIZATION, signIn } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder, openFromNavigation, statusOf } from './steps.js';

const STEP_MS = 60_000;

let product: Product;
let browser: Browser;
/** Of the administrator's authenticator app. */
let secret: string;

beforeAll(async () => {
  product = await startProduct();
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeCameraFilm(samplePicture(FRONTAL.sample), film, cropOf(FRONTAL));
  browser = await launchBrowser(cameraFlags(film));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function identifyByCamera(page: Page): Promise<void> {
  await openFromNavigation(page, 'Dashboard');
  await openFromNavigation(page, 'Identify');
  await page.getByRole('button', { name: 'Take picture' }).click();
  await page.getByText('1 face found.').waitFor();
}

describe('an administrator, from the printed link to the erased person', () => {
  const NAME = 'Zoë Ångström';
  let page: Page;
  let personPath: string;

  beforeAll(async () => {
    page = await newVisitor(browser);
  });
  inOrder(() => page, 'administrator');
  afterAll(() => page.context().close());

  it(
    'opens the set-up link and creates the first administrator and organization',
    async () => {
      await createFirstAdministrator(page, product.setUpLink);
      await page.getByRole('heading', { name: 'Add a second factor' }).waitFor();
      expect(await statusOf(page, '/api/v1/people')).toBe(403);
    },
    STEP_MS,
  );

  it(
    'adds a second factor and sees the dashboard',
    async () => {
      secret = await addAuthenticator(page);
      await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor();
      expect(await statusOf(page, '/api/v1/people')).toBe(200);
    },
    STEP_MS,
  );

  it(
    'cannot use the set-up link again',
    async () => {
      const other = await newVisitor(browser);
      await other.goto(product.setUpLink);
      await other.getByText('Mien is already set up').waitFor();
      await other.context().close();
    },
    STEP_MS,
  );

  it(
    'adds a person',
    async () => {
      await openFromNavigation(page, 'People');
      await page.getByRole('link', { name: 'Add person' }).first().click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
      await page.getByLabel('Number').fill('S-1');
      await page.getByRole('button', { name: 'Add person' }).click();
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      personPath = new URL(page.url()).pathname;
    },
    STEP_MS,
  );

  it(
    'cannot enroll a face without consent, then records it',
    async () => {
      await page.getByRole('link', { name: 'Face', exact: true }).click();
      await page.getByText('Consent comes first').waitFor();
      await page.getByRole('link', { name: 'To the consent' }).click();
      const recognition = page.getByRole('region', { name: 'Recognition' });
      await recognition.getByRole('button', { name: 'Record consent' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Evidence').fill('Signed form, folder 3');
      await dialog.getByRole('button', { name: 'Record', exact: true }).click();
      await recognition.getByText('Given', { exact: true }).waitFor();
    },
    STEP_MS,
  );

  it(
    'enrolls the face by camera, which takes the picture by itself',
    async () => {
      await page.getByRole('link', { name: 'Face', exact: true }).click();
      await page.getByRole('link', { name: 'Enroll by camera' }).click();
      await page.getByText('1 picture taken').waitFor({ timeout: STEP_MS });
      await page.getByRole('button', { name: 'Save picture' }).click();
      await page.getByText('1 of 1 pictures became a template.').waitFor();
      await page.getByRole('link', { name: 'To the templates' }).click();
      await page.getByText('1 template', { exact: true }).waitFor();
    },
    2 * STEP_MS,
  );

  it(
    'verifies them by camera',
    async () => {
      await openFromNavigation(page, 'Verify');
      await page.getByRole('combobox', { name: 'Who they say they are' }).fill('angstrom');
      await page.getByRole('option', { name: NAME }).click();
      await page.getByText(`The face matches ${NAME}.`).waitFor({ timeout: STEP_MS });
    },
    2 * STEP_MS,
  );

  it(
    'identifies them, and corrects it: this is not that person',
    async () => {
      await identifyByCamera(page);
      await page.getByText(`This is ${NAME}, as far as a face can tell.`).waitFor();
      await page.getByRole('button', { name: `This is not ${NAME}` }).click();
      await page.getByText(`Remembered: this face is not ${NAME}.`).waitFor();
    },
    STEP_MS,
  );

  it(
    'no longer hears that name for that face',
    async () => {
      await identifyByCamera(page);
      await page.getByText('Nobody enrolled resembles this face enough.').waitFor();
    },
    STEP_MS,
  );

  it(
    'takes the correction back in the log and hears the name again',
    async () => {
      await openFromNavigation(page, 'Recognition log');
      const corrected = page.getByRole('row').filter({ hasText: 'Corrected' });
      await corrected.getByRole('button', { name: /^Details/ }).click();
      await page.getByRole('button', { name: 'Take the correction back' }).click();
      await page.getByText('The correction was taken back.').waitFor();
      await page.keyboard.press('Escape');
      await identifyByCamera(page);
      await page.getByText(`This is ${NAME}, as far as a face can tell.`).waitFor();
    },
    STEP_MS,
  );

  it(
    'erases the person, and nothing of them is left',
    async () => {
      await page.goto(`${product.address}${personPath}/privacy`);
      await page.getByLabel('Reason').fill('Asked for by the person');
      await page.getByLabel(`Type “${NAME}” to confirm`).fill(NAME);
      await page.getByRole('button', { name: 'Erase for good' }).click();
      await page.getByText(`${NAME} was erased: 1 templates`).waitFor();

      await page.getByLabel('Search').fill('angstrom');
      await page.getByText('Nobody fits').waitFor();
      expect(await statusOf(page, `/api/v1${personPath}`)).toBe(404);
      await identifyByCamera(page);
      await page.getByText('Nobody enrolled resembles this face enough.').waitFor();
      await openFromNavigation(page, 'Recognition log');
      await page.getByText('Verification').first().waitFor();
      expect(await page.getByRole('main').textContent()).not.toContain(NAME);
    },
    STEP_MS,
  );

  it(
    'signs out',
    async () => {
      await page.getByRole('button', { name: /^Account of/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await statusOf(page, '/api/v1/people')).toBe(401);
    },
    STEP_MS,
  );
});

describe('a student, from the invitation to the withdrawn consent', () => {
  const NAME = 'Noor Student';
  const EMAIL = 'noor@example.org';
  let page: Page;
  let invitation: string;

  beforeAll(async () => {
    page = await newVisitor(browser);
  });
  inOrder(() => page, 'student');
  afterAll(() => page.context().close());

  it(
    'is invited by the administrator, who signs in with both factors',
    async () => {
      const office = await newVisitor(browser);
      await office.goto(product.address);
      await signIn(office, { ...ADA, secret });
      await openFromNavigation(office, 'People');
      await office.getByRole('link', { name: 'Add person' }).first().click();
      await office.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
      await office.getByLabel('E-mail').fill(EMAIL);
      await office.getByRole('button', { name: 'Add person' }).click();
      await office.getByRole('button', { name: 'Invite to an account' }).click();
      const dialog = office.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Invite' }).click();
      invitation = (await dialog.locator('pre').textContent()) ?? '';
      expect(invitation.startsWith(`${product.address}/invitation`)).toBe(true);
      await office.context().close();
    },
    STEP_MS,
  );

  it(
    'signs up with the invitation and joins',
    async () => {
      await page.goto(invitation);
      await page.getByRole('heading', { name: `Join ${ORGANIZATION}` }).waitFor();
      await page.getByRole('link', { name: 'Create an account' }).click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(NAME);
      await page.getByLabel(/^Password/).fill('a long and quiet afternoon');
      await page.getByRole('button', { name: 'Create the account' }).click();
      await page.getByRole('button', { name: `Join ${ORGANIZATION}` }).click();
      await page.getByRole('heading', { level: 1, name: 'My attendance' }).waitFor();
      await openFromNavigation(page, 'My data');
    },
    STEP_MS,
  );

  it(
    'sees nobody else',
    async () => {
      expect(await statusOf(page, '/api/v1/recognition-log')).toBe(403);
      expect(await page.getByRole('link', { name: 'People', exact: true }).count()).toBe(0);
    },
    STEP_MS,
  );

  it(
    'consents',
    async () => {
      await page.getByRole('link', { name: 'Read the texts' }).click();
      const recognition = page.getByRole('region', { name: 'Recognition' });
      await recognition.getByRole('button', { name: 'Read and consent' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'I consent' }).click();
      await recognition.getByText('Given', { exact: true }).waitFor();
    },
    STEP_MS,
  );

  it(
    'enrolls by upload, after seeing what the server says of each picture',
    async () => {
      await page.getByRole('link', { name: 'Face', exact: true }).click();
      await page.getByRole('link', { name: 'Upload pictures' }).click();
      await page
        .locator('input[type=file]')
        .setInputFiles([await pictureFile(SOMEBODY_ELSE), await emptyWall()]);
      await page.getByText('Only good pictures are saved: 1 of 2.').waitFor();
      await page.getByRole('button', { name: 'Save picture' }).click();
      await page.getByText('1 of 1 pictures became a template.').waitFor();
    },
    STEP_MS,
  );

  it(
    'sees and downloads their own data',
    async () => {
      await page.getByRole('link', { name: 'Overview' }).click();
      await page.getByText('You are enrolled').waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download my data' }).click();
      expect((await download).suggestedFilename()).toBe('my-data.zip');
    },
    STEP_MS,
  );

  it(
    'withdraws, and the templates are gone',
    async () => {
      await page.getByRole('link', { name: 'Consent', exact: true }).click();
      const recognition = page.getByRole('region', { name: 'Recognition' });
      await recognition.getByRole('button', { name: 'Withdraw' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
      await page.getByText('Withdrawn; 1 template was deleted.').waitFor();
      await page.getByRole('link', { name: 'Face', exact: true }).click();
      await page.getByText('Consent comes first').waitFor();
      expect(await page.getByText('1 template', { exact: true }).count()).toBe(0);
    },
    STEP_MS,
  );
});
