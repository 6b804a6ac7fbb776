import type { Locator, Page } from 'playwright-core';

const MAX_STOPS = 60;

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Whether whoever looks sees where the focus is: on the screen, and ringed if it is a link or a button. */
const focusIsVisible = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return true;
    const { bottom, top } = element.getBoundingClientRect();
    const isOnScreen = bottom > 0 && top < window.innerHeight;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    return isOnScreen && (!element.matches('a, button') || outlineStyle !== 'none' || boxShadow !== 'none');
  });

/**
 * Press Tab until `target` has the focus.
 *
 * @throws {Error} when it is never reached, or when the focus is lost to the eye on the way.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let stops = 0; stops < MAX_STOPS; stops++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    if (await focusIsVisible(page)) continue;
    const lost = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`Nobody sees that the focus is here: ${lost}`);
  }
  throw new Error(`${target} was not reached in ${MAX_STOPS} steps.`);
}

/** {@link tabTo}, then press it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** {@link tabTo}, then type. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}
