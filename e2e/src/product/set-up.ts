import type { Page } from 'playwright-core';
import { oneTimeCode } from './one-time-code.js';

/** The first administrator, as they sign in. */
export interface Administrator {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Of the authenticator app, base32. */
  readonly secret: string;
}

/** Who sets up every product under test. */
export const ADA = {
  name: 'Ada Administrator',
  email: 'ada@example.org',
  password: 'correct horse battery staple',
} as const;

/** Name of the organization that {@link setUp} creates. */
export const ORGANIZATION = 'Example School';

/** Open the printed link and create the first administrator and organization; ends at the second factor. */
export async function createFirstAdministrator(
  page: Page,
  setUpLink: string,
  { demonstration = false } = {},
): Promise<void> {
  await page.goto(setUpLink);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(ADA.name);
  await page.getByLabel('E-mail address').fill(ADA.email);
  await page.getByLabel(/^Password/).fill(ADA.password);
  await page.getByLabel('Name of the organization').fill(ORGANIZATION);
  if (demonstration) await page.getByLabel('Fill it with demonstration data').check();
  await page.getByRole('button', { name: 'Set up and go on' }).click();
}

/** Add an authenticator app on the page that asks for a second factor; gives its secret. */
export async function addAuthenticator(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Use an authenticator app' }).click();
  await page.getByLabel('Current password').fill(ADA.password);
  await page.getByRole('button', { name: 'Next' }).click();
  const secret = (await page.locator('code').first().textContent()) ?? '';
  await page.getByLabel('Code of the authenticator app').fill(oneTimeCode(secret));
  await page.getByRole('button', { name: 'Check the code' }).click();
  await page.getByLabel('I keep these codes in a safe place').check();
  await page.getByRole('button', { name: 'Done' }).click();
  return secret;
}

/** Sign in on the sign-in page with password and one-time code; ends on the dashboard. */
export async function signIn(page: Page, { email, password, secret }: Administrator): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  // the code of now was used when the app was added
  await page.getByLabel('Code of the authenticator app').fill(oneTimeCode(secret, 1));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL('**/dashboard');
}

/** From the printed link to the dashboard. */
export async function setUp(
  page: Page,
  setUpLink: string,
  options: { demonstration?: boolean } = {},
): Promise<Administrator> {
  await createFirstAdministrator(page, setUpLink, options);
  const secret = await addAuthenticator(page);
  await page.waitForURL('**/dashboard');
  return { ...ADA, secret };
}
