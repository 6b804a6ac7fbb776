import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '@mien/testkit';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, sendJson } from './call-api.js';
import { launchSharedBrowser } from './launch-browser.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';

const AT_LEAST = 0.95;
const CATEGORIES = ['accessibility', 'best-practices'] as const;
const RUNNER = fileURLToPath(new URL('run-lighthouse.ts', import.meta.url));
const run = promisify(execFile);

interface Measured {
  readonly url: string;
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** Audits with a score of 0. */
  readonly failed: readonly string[];
}

let product: Product;
let browser: BrowserContext;
let port: number;
let personId: string;

beforeAll(async () => {
  product = await startProduct();
  port = await freePort();
  browser = await launchSharedBrowser(join(product.dataFolder, 'browser'), port);
  const page = await browser.newPage();
  await setUp(page, product.setUpLink);
  const person = await sendJson<{ id: string }>(page, 'POST', '/people', { name: 'Ada Winter' });
  personId = person.id;
  await callApi(page, 'GET', `/people/${personId}`);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

describe('Lighthouse', () => {
  it.each(['/dashboard', '/people', '/people/$personId/face/upload', '/identify', '/sign-in'])(
    'gives %s at least 95 for accessibility and best practices',
    async (route) => {
      const address = `${product.address}${route.replace('$personId', personId)}`;
      const { stdout } = await run(process.execPath, [
        '--import',
        'tsx',
        RUNNER,
        address,
        String(port),
        ...CATEGORIES,
      ]);
      const { url, scores, failed }: Measured = JSON.parse(stdout);
      expect(url).toBe(address);
      for (const category of CATEGORIES) {
        expect(scores[category], `${category}: ${failed.join()}`).toBeGreaterThanOrEqual(AT_LEAST);
      }
    },
    120_000,
  );
});
