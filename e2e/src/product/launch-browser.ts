import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../find-chromium.js';
import { FLAGS } from '../open-page.js';

/**
 * Start the machine's Chromium without a window.
 *
 * @throws {Error} where none is installed: the product was then not tested.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('The product was not tested, because Chromium is not installed here. Install chromium.');
  }
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}
