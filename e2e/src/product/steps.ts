import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach } from 'vitest';
import { ARTEFACTS } from './artefacts.js';

/** What the server answers the signed-in page at `path`. */
export const statusOf = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (address) => (await fetch(address)).status, path);

/** Go to a page by its name in the navigation, which is also its heading. */
export async function openFromNavigation(page: Page, name: string, heading = name): Promise<void> {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Each test is a step on the way of the one before: the first that fails leaves a picture and ends the way. */
export function inOrder(page: () => Page, name: string): void {
  let failed = false;
  beforeEach(() => {
    if (failed) throw new Error('An earlier step failed.');
  });
  afterEach(async ({ task }) => {
    if (failed || task.result?.state !== 'fail') return;
    failed = true;
    await mkdir(ARTEFACTS, { recursive: true });
    await page().screenshot({ path: join(ARTEFACTS, `failed-${name}.png`), fullPage: true });
    await writeFile(join(ARTEFACTS, `failed-${name}.txt`), await page().locator('body').ariaSnapshot());
  });
}
