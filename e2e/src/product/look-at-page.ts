import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ARTEFACTS } from './artefacts.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Open a page and wait until it has all it shows. */
export async function openAndSettle(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.mantine-Skeleton-root, [data-loading]'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Which rules are looked at: all, or only those that a change of the theme can break. */
type Rules = 'all' | 'colors';

const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

async function violationsNow(page: Page, rules: Rules): Promise<readonly string[]> {
  const options = {
    resultTypes: ['violations'],
    ...(rules === 'colors' && { runOnly: { type: 'rule', values: COLOR_RULES } }),
  };
  const violations = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: Axe };
    return (await axe.run(asked)).violations;
  }, options);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`,
  );
}

/** A change of width moves the navigation out and draws charts anew; what comes in fades in. */
const LAYOUT_MS = 3000;

/** What axe-core finds wrong with the page once it has come to rest, each with the elements it is about. */
export async function axeViolations(page: Page, rules: Rules = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const deadline = Date.now() + LAYOUT_MS;
  let found = await violationsNow(page, rules);
  while (found.length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    found = await violationsNow(page, rules);
  }
  return found;
}

/** The innermost elements that make the page wider than its window. */
const beside = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isBeside = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    };
    const elements = [...document.body.querySelectorAll('*')].filter(isBeside);
    const innermost = elements.filter((element) => ![...element.children].some(isBeside));
    return [
      `${scrollWidth - clientWidth} px`,
      ...innermost.slice(0, 8).map(({ outerHTML }) => outerHTML.slice(0, 200)),
    ];
  });

/** What still lies beside the window once the layout has come to rest; empty when the page fits. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  const deadline = Date.now() + LAYOUT_MS;
  let found = await beside(page);
  while (found.length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    found = await beside(page);
  }
  return found;
}

/** Keep a picture of the whole page among the artefacts. */
export const keepPicture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({
    path: join(ARTEFACTS, 'pages', `${name}.png`),
    fullPage: true,
    animations: 'disabled',
  });
