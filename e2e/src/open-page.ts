import { chromium, type Page } from 'playwright-core';

/** Headless, without a sandbox (containers run as root), and without Chromium's own traffic to the internet. */
export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Open `address` in a browser of its own; `close` ends the browser. */
export async function openPage(
  executablePath: string,
  address: string,
): Promise<{ page: Page; close(): Promise<void> }> {
  const browser = await chromium.launch({ executablePath, args: [...FLAGS] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return { page, close: () => browser.close() };
  } catch (cause) {
    await browser.close();
    throw cause;
  }
}
