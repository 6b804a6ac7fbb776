import { join } from 'node:path';
import { freePort } from '@mien/testkit';
import lighthouse from 'lighthouse';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi, sendJson } from './call-api.js';
import { launchSharedBrowser } from './launch-browser.js';
import { setUp } from './set-up.js';
import { type Product, startProduct } from './start-product.js';

const AT_LEAST = 0.95;
/** Pages that keep asking the server never fall silent. */
const LOAD_MS = 10_000;
const CATEGORIES = ['accessibility', 'best-practices'] as const;

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
      const result = await lighthouse(address, {
        port,
        onlyCategories: [...CATEGORIES],
        disableStorageReset: true,
        throttlingMethod: 'provided',
        disableFullPageScreenshot: true,
        maxWaitForLoad: LOAD_MS,
        logLevel: 'error',
      });
      expect(result?.lhr.finalDisplayedUrl).toBe(address);
      for (const category of CATEGORIES) {
        const { score, auditRefs } = result?.lhr.categories[category] ?? { auditRefs: [] };
        const failed = auditRefs.filter(
          ({ id, weight }) => weight > 0 && result?.lhr.audits[id]?.score === 0,
        );
        expect(score, `${category}: ${failed.map(({ id }) => id).join()}`).toBeGreaterThanOrEqual(AT_LEAST);
      }
    },
    120_000,
  );
});
