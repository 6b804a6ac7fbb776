import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { samplePicture } from '@mien/testkit';
import { createMemoryHistory } from '@tanstack/react-router';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppRouter } from '../../../apps/web/src/router.js';
import { createQueryClient } from '../../../apps/web/src/shared/query-client.js';
import { ARTEFACTS } from './artefacts.js';
import { cameraFlags, makeCameraFilm } from './fake-camera.js';
import { launchBrowser } from './launch-browser.js';
import { axeViolations, keepPicture, openAndSettle, tooWide } from './look-at-page.js';
import { newVisitor } from './new-visitor.js';
import { prepareShown, publicAddresses, type Shown, signedInAddresses } from './page-addresses.js';
import { cropOf, FRONTAL } from './sample-face.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';

const NOTHING: Shown = {
  personId: '',
  groupId: '',
  jobId: '',
  importId: '',
  invitation: '',
  courseId: '',
  sessionId: '',
  kioskId: '',
  webhookId: '',
};
/** The first leads on to another page, the second only those who have no second factor yet may see. */
const NOT_SHOWN = ['/', '/account/second-factor'];
const WIDTHS = [1440, 768, 360] as const;
const SCHEMES = ['light', 'dark'] as const;
/** What axe-core asks from right to left too: pages of every kind. */
const ASKED_IN_ARABIC: readonly string[] = [
  '/sign-in',
  '/account/security',
  '/analytics',
  '/cameras',
  '/courses/$courseId',
  '/dashboard',
  '/kiosks',
  '/live',
  '/people',
  '/people/$personId',
  '/people/$personId/face/live',
  '/recognition-log',
  '/reports',
  '/sessions/$sessionId',
  '/settings',
  '/today',
];
const PUBLIC = Object.keys(publicAddresses(NOTHING)) as (keyof ReturnType<typeof publicAddresses>)[];
const SIGNED_IN = Object.keys(signedInAddresses(NOTHING)) as (keyof ReturnType<typeof signedInAddresses>)[];
const PAGE_MS = 60_000;

let product: Product;
let browser: Browser;
let administrator: Page;
let visitor: Page;
let shown: Shown;

beforeAll(async () => {
  await mkdir(join(ARTEFACTS, 'pages'), { recursive: true });
  product = await startProduct();
  const film = join(product.dataFolder, 'camera.mjpeg');
  await makeCameraFilm(samplePicture(FRONTAL.sample), film, cropOf(FRONTAL));
  browser = await launchBrowser(cameraFlags(film));
  administrator = await newVisitor(browser);
  visitor = await newVisitor(browser);
  await setUp(administrator, product.setUpLink, { demonstration: true });
  shown = await prepareShown(administrator);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const nameOf = (route: string): string => route.slice(1).replaceAll('/', '-').replaceAll('$', '');

/** Look at the page in both themes and three widths; what axe-core asks beside colors is the same in both. */
async function look(page: Page, route: string, address: string): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  await openAndSettle(page, `${product.address}${address}`);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await tooWide(page), `${colorScheme}, ${width} px wide: beside the window`).toEqual([]);
      if (width === 768) continue;
      if (colorScheme === 'light' || width === WIDTHS[0])
        await keepPicture(page, `${nameOf(route)}-${width}-${colorScheme}`);
      const rules = colorScheme === 'light' ? 'all' : 'colors';
      expect.soft(await axeViolations(page, rules), `${colorScheme}, ${width} px wide: axe`).toEqual([]);
    }
  }
}

async function speak(language: string): Promise<void> {
  for (const page of [administrator, visitor]) {
    await page.goto(product.address);
    await page.evaluate((chosen) => localStorage.setItem('mien.language', chosen), language);
  }
}

describe('every page', () => {
  it('is looked at by these tests', () => {
    const router = createAppRouter(createQueryClient(), createMemoryHistory());
    const looked = Object.keys({ ...publicAddresses(NOTHING), ...signedInAddresses(NOTHING) });
    expect([...looked, ...NOT_SHOWN].sort()).toEqual(Object.keys(router.routesByPath).sort());
  });

  it.each(PUBLIC)(
    '%s is free of barriers in both themes and fits every width',
    (route) => look(visitor, route, publicAddresses(shown)[route]),
    PAGE_MS,
  );

  it.each(SIGNED_IN)(
    '%s is free of barriers in both themes and fits every width',
    (route) => look(administrator, route, signedInAddresses(shown)[route]),
    PAGE_MS,
  );
});

describe('a page in Arabic', () => {
  beforeAll(() => speak('ar'));
  afterAll(() => speak('en'));

  async function lookInArabic(page: Page, route: string, address: string): Promise<void> {
    await page.emulateMedia({ colorScheme: 'light' });
    await openAndSettle(page, `${product.address}${address}`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await tooWide(page), `${width} px wide: beside the window`).toEqual([]);
      if (width === WIDTHS[0]) await keepPicture(page, `${nameOf(route)}-arabic`);
      if (!ASKED_IN_ARABIC.includes(route)) continue;
      expect.soft(await axeViolations(page), `${width} px wide: axe`).toEqual([]);
    }
  }

  it.each(PUBLIC)(
    '%s reads from right to left',
    (route) => lookInArabic(visitor, route, publicAddresses(shown)[route]),
    PAGE_MS,
  );
  it.each(SIGNED_IN)(
    '%s reads from right to left',
    (route) => lookInArabic(administrator, route, signedInAddresses(shown)[route]),
    PAGE_MS,
  );
});
