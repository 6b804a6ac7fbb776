import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@mien/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../composition.js';
import { createLogger } from '../platform/logging/create-logger.js';
import { loadSettings } from '../platform/settings/load-settings.js';
import { createClosers } from './closers.js';

const failLoudly = (error: unknown): never => {
  throw error;
};
const closers = createClosers(failLoudly);
const dataFolder = mkdtempSync(join(tmpdir(), 'mien-web-only-'));
let address: string;

beforeAll(async () => {
  const settings = loadSettings({
    MIEN_DATA: dataFolder,
    MIEN_PORT: String(await freePort()),
    MIEN_ROLES: 'web',
    MIEN_LOG_FILES: 'false',
  });
  const logger = createLogger(settings, { isTerminal: false, write: () => undefined });
  const options = { settings, logger, closers, onStep: () => undefined, onFatal: failLoudly };
  const running = await startServer(options);
  expect(running.setupLink).toBeUndefined();
  address = running.address;
});
afterAll(async () => {
  await closers.closeAll();
  rmSync(dataFolder, { recursive: true });
});

it('serves the web application with its headers, and nothing of anybody, without a database or a key', async () => {
  const page = await fetch(`${address}/engine/guide.json`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ status: 'healthy', services: {} });
  expect((await fetch(`${address}/api/v1/session`)).status).toBe(404);
  expect((await fetch(`${address}/metrics`)).status).toBe(404);
  for (const folder of ['database', 'keys']) expect(existsSync(join(dataFolder, folder))).toBe(false);
});
