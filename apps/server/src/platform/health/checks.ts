import { mkdir, statfs } from 'node:fs/promises';
import type { Pool } from 'pg';
import type { PictureStore } from '../pictures/picture-store.js';
import type { HealthCheck } from './health-monitor.js';

const SLOW_DATABASE_MS = 500;
const LOW_BYTES = 1e9;
const FULL_BYTES = 1e8;

const elapsedSince = (start: number): number => Math.round((performance.now() - start) * 10) / 10;

export const checkDatabase =
  (pool: Pick<Pool, 'query'>): HealthCheck =>
  async () => {
    const start = performance.now();
    await pool.query('select 1');
    const latencyMs = elapsedSince(start);
    return latencyMs > SLOW_DATABASE_MS
      ? { status: 'degraded', latencyMs, message: 'It answers slowly.' }
      : { status: 'healthy', latencyMs };
  };

/** Bytes free where the data folder lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export const checkDisk =
  (folder: string): HealthCheck =>
  async () => {
    await mkdir(folder, { recursive: true });
    const free = await freeBytes(folder);
    const message = `${Math.floor(free / 1e6)} MB free.`;
    if (free < FULL_BYTES) return { status: 'unhealthy', message };
    return { status: free < LOW_BYTES ? 'degraded' : 'healthy', message };
  };

/** Writes, reads and deletes a picture-sized nothing. */
export const checkPictures =
  (pictures: PictureStore, newId: () => string): HealthCheck =>
  async () => {
    const start = performance.now();
    const key = newId();
    const written = Buffer.from(key);
    await pictures.put(key, written);
    try {
      const read = await pictures.get(key);
      if (!written.equals(read)) return { status: 'unhealthy', message: 'It gives back something else.' };
    } finally {
      await pictures.delete(key);
    }
    return { status: 'healthy', latencyMs: elapsedSince(start) };
  };

const LEFT_WAITING = `
  select count(*)::int as waiting from job
   where state = 'waiting' and created_at < now() - interval '15 minutes'
     and not exists (select from job other where other.kind = job.kind and other.state = 'running')`;

/** Jobs that wait although nothing of their kind runs mean that nobody carries them out. */
export const checkJobs =
  (pool: Pick<Pool, 'query'>): HealthCheck =>
  async () => {
    const { rows } = await pool.query<{ waiting: number }>(LEFT_WAITING);
    const waiting = rows[0]?.waiting ?? 0;
    return waiting > 0
      ? { status: 'degraded', message: `${waiting} wait and nobody carries them out.` }
      : { status: 'healthy' };
  };
