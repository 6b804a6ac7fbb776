import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi } from './call-api.js';
import { launchBrowser } from './launch-browser.js';
import { axeViolations, keepPicture, openAndSettle, tooWide } from './look-at-page.js';
import { newVisitor } from './new-visitor.js';
import { classPhotograph, makeClass } from './photographed-class.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';
import { inOrder } from './steps.js';

const STEP_MS = 60_000;

let product: Product;
let browser: Browser;
let teacher: Page;
let sessionId: string;

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  teacher = await newVisitor(browser);
  await setUp(teacher, product.setUpLink);
  sessionId = await makeClass(teacher, 'Biology');
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const part = (name: string) => teacher.getByRole('region', { name });

/** Turn the page to another language. */
async function readIn(language: string): Promise<void> {
  await teacher.evaluate((chosen) => localStorage.setItem('mien.language', chosen), language);
  await openAndSettle(teacher, teacher.url());
}

/** Names of the class with what they count as. */
async function roster(): Promise<Readonly<Record<string, string>>> {
  const { items } = await callApi<{ items: { person: { name: string }; status: string }[] }>(
    teacher,
    'GET',
    `/class-sessions/${sessionId}/attendance`,
  );
  return Object.fromEntries(items.map(({ person, status }) => [person.name, status]));
}

describe('a class photo', () => {
  inOrder(() => teacher, 'group-photo');

  it(
    'finds the people of the class and says who is missing, by a picture of all of them',
    async () => {
      await openAndSettle(teacher, `${product.address}/sessions/${sessionId}`);
      await teacher.getByRole('link', { name: /photo/i }).click();
      await teacher.getByRole('heading', { level: 1, name: 'Class photo: Biology' }).waitFor();
      expect(await axeViolations(teacher)).toEqual([]);
      const choosing = teacher.waitForEvent('filechooser');
      await teacher.getByRole('button', { name: 'Take a picture' }).click();
      await (await choosing).setFiles(await classPhotograph());
      await part('Found').getByText('Anna Karlsson').waitFor();
      await part('Found').getByText('Ben Okafor').waitFor();
      await part('Not found').getByText('Emil Lind').waitFor();
      await teacher.getByRole('button', { name: /^Face \d: Cleo Marin$/ }).waitFor();
      expect(await teacher.getByRole('button', { name: /^Face \d:/ }).count()).toBe(4);
      expect(await axeViolations(teacher)).toEqual([]);
      await keepPicture(teacher, 'group-photo');
    },
    STEP_MS,
  );

  it(
    'lets the teacher say by keyboard who a face is, and take it back',
    async () => {
      const stranger = teacher.getByRole('button', {
        name: /^Face \d: (nobody of this class|to be decided)$/,
      });
      await stranger.focus();
      await teacher.keyboard.press('Enter');
      const dialog = teacher.getByRole('dialog', { name: 'Who is this?' });
      await dialog.waitFor();
      expect(await axeViolations(teacher)).toEqual([]);
      await dialog.getByRole('combobox', { name: 'Somebody else of the class' }).fill('Emil');
      await dialog.getByRole('option', { name: 'Emil Lind' }).waitFor();
      await teacher.keyboard.press('ArrowDown');
      await dialog.locator('[role=option][data-combobox-selected]').waitFor();
      await teacher.keyboard.press('Enter');
      await teacher.getByRole('button', { name: /^Face \d: Emil Lind$/ }).waitFor();
      await teacher.getByRole('button', { name: 'Undo' }).click();
      await part('Not found').getByText('Emil Lind').waitFor();
    },
    STEP_MS,
  );

  it(
    'fits a phone, in the dark and from right to left',
    async () => {
      await teacher.setViewportSize({ width: 360, height: 740 });
      expect(await tooWide(teacher)).toEqual([]);
      await teacher.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(teacher)).toEqual([]);
      await keepPicture(teacher, 'group-photo-phone-dark');
      await teacher.emulateMedia({ colorScheme: 'light' });
      await readIn('ar');
      expect(await teacher.locator('html').getAttribute('dir')).toBe('rtl');
      await teacher
        .getByRole('button', { name: /Anna Karlsson/ })
        .first()
        .waitFor();
      expect(await tooWide(teacher)).toEqual([]);
      expect(await axeViolations(teacher)).toEqual([]);
      await keepPicture(teacher, 'group-photo-phone-arabic');
      await teacher.setViewportSize({ width: 1280, height: 800 });
      await readIn('en');
    },
    STEP_MS,
  );

  it(
    'marks those who were found when the teacher confirms, nobody as absent, and keeps no picture',
    async () => {
      await teacher.getByRole('button', { name: 'Confirm', exact: true }).click();
      await teacher.getByRole('heading', { name: 'The class is marked' }).waitFor();
      const statuses = await roster();
      for (const name of ['Anna Karlsson', 'Ben Okafor', 'Cleo Marin']) {
        expect(['present', 'late']).toContain(statuses[name]);
      }
      expect(statuses['Emil Lind']).not.toBe('absent');
      await teacher.getByRole('button', { name: 'Take more pictures' }).click();
      await teacher.getByRole('button', { name: 'Take a picture' }).waitFor();
      expect(await part('Found').count()).toBe(0);
    },
    STEP_MS,
  );
});
