import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../find-chromium.js';
import { FLAGS } from '../open-page.js';

function requireChromium(): string {
  const executablePath = findChromium();
  if (executablePath) return executablePath;
  throw new Error('The product was not tested, because Chromium is not installed here. Install chromium.');
}

/**
 * Start the machine's Chromium without a window.
 *
 * @throws {Error} where none is installed: the product was then not tested.
 */
export const launchBrowser = async (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: requireChromium(), args: [...FLAGS, ...flags] });

/** {@link launchBrowser}, where other programs may drive it too: by `port`, in the one profile kept in `folder`. */
export const launchSharedBrowser = async (folder: string, port: number): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: requireChromium(),
    args: [...FLAGS, `--remote-debugging-port=${port}`],
    locale: 'en-US',
  });
