import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, sendJson } from './call-api.js';
import { type DirectedCamera, directCamera } from './directed-camera.js';
import { cameraFlags, makeSwayingFilm } from './fake-camera.js';
import { followPrompts, type Poses } from './film-poses.js';
import { launchBrowser } from './launch-browser.js';
import { newVisitor } from './new-visitor.js';
import { oneTimeCode } from './one-time-code.js';
import { FRONTAL, pictureFile } from './sample-face.js';
import { ADA, addAuthenticator, createFirstAdministrator } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';
import { askForTurnsOnly, readTurningMan } from './turning-man.js';

const STEP_MS = 120_000;
const SESSION_MS = 60_000;

let product: Product;
let browser: Browser;
let page: Page;
/** Of the administrator's authenticator app. */
let secret: string;
let personId: string;

beforeAll(async () => {
  product = await startProduct();
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeSwayingFilm(samplePicture(FRONTAL.sample), film, FRONTAL);
  browser = await launchBrowser(cameraFlags(film));
  page = await newVisitor(browser);
  await createFirstAdministrator(page, product.setUpLink);
  secret = await addAuthenticator(page);
  await page.waitForURL('**/dashboard');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

/** Put this face in place of all that the administrator is enrolled with. */
async function enrollMyself(buffer: Buffer): Promise<void> {
  const picture = { type: 'image/jpeg', body: buffer };
  const { templates } = await callApi<{ templates: readonly unknown[] }>(
    page,
    'POST',
    `/people/${personId}/enrollments?source=upload&mode=replace`,
    picture,
  );
  expect(templates.length).toBe(1);
}

/** Sign out, and in again with the password, until the second factor is asked for; go on to the face. */
async function untilTheFace(): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${product.address}/sign-in`);
  await page.getByLabel('E-mail address').fill(ADA.email);
  await page.getByLabel(/^Password/).fill(ADA.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Use my face instead' }).click();
}

/** Leave out all movements that the film does not show, and begin. */
async function beginWithTurns(): Promise<void> {
  await untilTheFace();
  await askForTurnsOnly(page);
  await page.getByRole('button', { name: 'Switch the camera on and begin' }).click();
}

const refusal = () => page.getByRole('alert').filter({ hasText: 'Nothing was changed.' });

describe('the face of an administrator as second factor', () => {
  inOrder(() => page, 'face-sign-in');

  it(
    'is offered by the organization and agreed to by the administrator, who is enrolled',
    async () => {
      ({ id: personId } = await sendJson<{ id: string }>(page, 'POST', '/people', { name: ADA.name }));
      const { items } = await callApi<{ items: readonly { id: string }[] }>(page, 'GET', '/members');
      await sendJson(page, 'PATCH', `/members/${items[0]?.id}`, { personId });
      await page.goto(`${product.address}/settings?tab=sessions`);
      await page.getByRole('radio', { name: 'As second factor after the password' }).check();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByText('The settings are saved.').waitFor();

      await page.goto(`${product.address}/my-data/consent`);
      for (const purpose of ['Recognition', 'Sign-in']) {
        const card = page.getByRole('region', { name: purpose });
        await card.getByRole('button', { name: 'Read and consent' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'I consent' }).click();
        await card.getByText('Given', { exact: true }).waitFor();
      }
      await enrollMyself((await pictureFile(FRONTAL)).buffer);
      await page.goto(`${product.address}/account/security`);
      const section = page.getByRole('region', { name: 'Sign in with your face' });
      await section.getByText('On', { exact: true }).waitFor();
    },
    STEP_MS,
  );

  it(
    'is not taken for a photograph of it: the page says so, why, and keeps the code beside it',
    async () => {
      await untilTheFace();
      await page.getByRole('button', { name: 'Switch the camera on and begin' }).click();
      await refusal().waitFor({ timeout: SESSION_MS });
      expect(await refusal().getByRole('listitem').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Use a code instead' }).click();
      await page.getByLabel('Code of the authenticator app').fill(oneTimeCode(secret, 1));
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.waitForURL('**/dashboard');
    },
    STEP_MS,
  );
});

const recordings = process.env.MIEN_EVALUATION_DATA;
if (recordings === undefined) {
  process.stderr.write(
    'MIEN_EVALUATION_DATA is not set: nobody signs in with a living face, which takes a recording of one.\n',
  );
} else {
  describe('the living face of an administrator', () => {
    inOrder(() => page, 'face-sign-in-living');
    let poses: Poses;
    let camera: DirectedCamera;

    it(
      'is enrolled',
      async () => {
        const man = await readTurningMan(recordings, page);
        poses = man.poses;
        camera = await directCamera(page, man.pictures, poses.middle);
        await enrollMyself(man.pictures[poses.middle] ?? Buffer.alloc(0));
      },
      STEP_MS,
    );

    it(
      'does not sign in when it turns the other way than it is asked to',
      async () => {
        await beginWithTurns();
        const follow = followPrompts(page, camera, { ...poses, left: poses.right, right: poses.left });
        await refusal().waitFor({ timeout: SESSION_MS }).finally(follow.stop);
        expect(page.url()).toContain('/sign-in');
      },
      STEP_MS,
    );

    it(
      'signs in when it does what it is asked to',
      async () => {
        await beginWithTurns();
        const follow = followPrompts(page, camera, poses);
        await page.waitForURL('**/dashboard', { timeout: SESSION_MS }).finally(follow.stop);
        const { account } = await callApi<{ account: { email: string } }>(page, 'GET', '/session');
        expect(account.email).toBe(ADA.email);
      },
      STEP_MS,
    );
  });
}
