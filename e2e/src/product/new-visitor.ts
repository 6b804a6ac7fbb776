import type { Browser, Page } from 'playwright-core';

const ACTION_MS = 20_000;

/** A browser of somebody else: own cookies, English, the window of a laptop, and nothing that moves by itself. */
export async function newVisitor(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(ACTION_MS);
  page.on('pageerror', (error) => process.stderr.write(`The page at ${page.url()}: ${error.stack}\n`));
  return page;
}
