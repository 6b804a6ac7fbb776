import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.js';
import { newVisitor } from './new-visitor.js';
import { ADA, setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder, openFromNavigation } from './steps.js';

const STEP_MS = 60_000;
const TABLE = ['name,external_id,email', 'Mira Import,M-1,', 'Nobody,M-2,no address', 'Otto Import,M-3,'];

let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  page = await newVisitor(browser);
  await setUp(page, product.setUpLink);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

async function startImport(rehearse: boolean): Promise<void> {
  await openFromNavigation(page, 'Imports');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'school.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE.join('\n')) });
  await page.getByRole('checkbox', { name: 'Rehearse first' }).setChecked(rehearse);
  await page.getByRole('button', { name: rehearse ? 'Rehearse' : 'Import', exact: true }).click();
  await page.getByText('3 of 3 rows').first().waitFor();
}

describe('the office', () => {
  inOrder(() => page, 'office');

  it(
    'rehearses an import and hears why a row is turned away',
    async () => {
      await startImport(true);
      await page.getByText('This was a rehearsal: nothing was changed').waitFor();
      const refused = page.getByRole('row').filter({ hasText: 'M-2' });
      expect(await refused.textContent()).toContain('This is not an e-mail address.');
    },
    STEP_MS,
  );

  it(
    'imports, and takes it back',
    async () => {
      await startImport(false);
      await page.getByRole('link', { name: 'M-1' }).waitFor();
      await page.getByRole('button', { name: 'Take import back' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Take import back' }).click();
      await page.getByText('Taking an import back').waitFor();
      await page.getByText('Done', { exact: true }).waitFor();
      await openFromNavigation(page, 'People');
      await page.getByText('Nobody here yet').waitFor();
    },
    STEP_MS,
  );

  it(
    'links an account to a person, who then sees their data, and takes it back',
    async () => {
      await startImport(false);
      await openFromNavigation(page, 'Members', 'Members and roles');
      await page.getByRole('button', { name: `Link ${ADA.name} to a person` }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Person' }).fill('mira');
      await page.getByRole('option', { name: 'Mira Import' }).click();
      await dialog.getByRole('button', { name: 'Link', exact: true }).click();
      await page.getByText(`${ADA.name} now sees the data of Mira Import.`).waitFor();
      await openFromNavigation(page, 'My data');
      await page.getByText('M-1').waitFor();
      await openFromNavigation(page, 'Members', 'Members and roles');
      await page.getByRole('button', { name: `Unlink ${ADA.name} from their person` }).click();
      await page.getByText(`${ADA.name} no longer sees the data of a person.`).waitFor();
    },
    STEP_MS,
  );
});

describe('a passkey', () => {
  inOrder(() => page, 'passkey');

  const signOut = async () => {
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  };

  it(
    'is added, with a device that checks who touches it',
    async () => {
      const devices = await page.context().newCDPSession(page);
      await devices.send('WebAuthn.enable');
      await devices.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await page.goto(`${product.address}/account/security`);
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Laptop');
      await dialog.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByText('Laptop').waitFor();
    },
    STEP_MS,
  );

  it(
    'signs in without a password',
    async () => {
      await signOut();
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await page.waitForURL('**/dashboard');
    },
    STEP_MS,
  );

  it(
    'takes the place of the code after the password',
    async () => {
      await signOut();
      await page.getByLabel('E-mail address').fill(ADA.email);
      await page.getByLabel(/^Password/).fill(ADA.password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: 'Use a passkey instead' }).click();
      await page.waitForURL('**/dashboard');
    },
    STEP_MS,
  );

  it(
    'is removed',
    async () => {
      await page.goto(`${product.address}/account/security`);
      await page.getByRole('button', { name: /Remove.*Laptop/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Remove the passkey' }).click();
      await page.getByText('0 passkeys').waitFor();
    },
    STEP_MS,
  );
});
