import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../clock.js';
import { createFilePictureStore } from '../pictures/create-file-picture-store.js';
import { checkDatabase, checkDisk, checkPictures } from './checks.js';
import { createHealthMonitor, type HealthCheck } from './health-monitor.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mien-health-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const NINE = new Date('2026-03-02T09:00:00Z');
const at = (now: Date) => ({ now: () => now });
const fine: HealthCheck = async () => ({ status: 'healthy' });
const slow: HealthCheck = async () => ({ status: 'degraded' });
const broken: HealthCheck = () => Promise.reject(new Error('connection to 10.0.0.7 refused'));

describe('health', () => {
  it.each([
    { checks: { a: fine, b: fine }, status: 'healthy' },
    { checks: { a: fine, b: slow }, status: 'degraded' },
    { checks: { a: broken, b: slow }, status: 'unhealthy' },
  ])('is as bad as its worst service: $status', async ({ checks, status }) => {
    const answer = await createHealthMonitor(checks, at(NINE)).look();
    expect(answer).toMatchObject({ status, timestamp: NINE.toISOString() });
  });

  it('does not tell a stranger why a service fails', async () => {
    const answer = await createHealthMonitor({ database: broken }, at(NINE)).look();
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
  });

  it('asks the services once when many ask it, and again after two seconds', async () => {
    let asked = 0;
    let now = NINE;
    const counting: HealthCheck = async () => {
      asked++;
      return { status: 'healthy' };
    };
    const monitor = createHealthMonitor({ counting }, { now: () => now });
    await Promise.all([monitor.look(), monitor.look(), monitor.look()]);
    expect(asked).toBe(1);
    now = new Date(NINE.getTime() + 2000);
    await monitor.look();
    expect(asked).toBe(2);
  });

  it('measures a database, a disk and a picture store', async () => {
    const query = async () => ({ rows: [] });
    expect(await checkDatabase({ query: query as never })()).toMatchObject({ status: 'healthy' });
    expect((await checkDisk(folder)()).message).toMatch(/MB free/);
    expect(await checkPictures(createFilePictureStore(join(folder, 'pictures')), newId)()).toMatchObject({
      status: 'healthy',
    });
  });

  it('calls a picture store sick that loses what it is given', async () => {
    const forgetful = {
      put: async () => undefined,
      get: async () => new Uint8Array(1),
      delete: async () => undefined,
    };
    expect(await checkPictures(forgetful, newId)()).toMatchObject({ status: 'unhealthy' });
  });
});
