import { setTimeout as pause } from 'node:timers/promises';
import { createCameraLeases, LEASE_MS } from './camera-leases.js';
import type { CameraRow, ReadingContext } from './ports.js';
import { answerPreviews } from './previews.js';
import { type CameraReading, readCamera } from './read-camera.js';

/** How often this process looks after its cameras, ms. Others take them over within this and a lease. */
const ROUND_MS = 1_000;

/** Reads cameras in this process, each of them in one process at a time. */
export interface CameraReader {
  stop(): Promise<void>;
}

/** Start to read the cameras that are on, as far as nobody else reads them. */
export async function startReadingCameras(context: ReadingContext): Promise<CameraReader> {
  const { elapsedMs, onError, onFigures, reader } = context;
  const leases = createCameraLeases(context);
  const readings = new Map<string, CameraReading>();
  const abort = new AbortController();
  let renewedMs = elapsedMs();
  const isOurs = () => elapsedMs() - renewedMs < LEASE_MS;

  const close = async (id: string): Promise<void> => {
    const reading = readings.get(id);
    readings.delete(id);
    await reading?.close();
  };
  const open = async (row: CameraRow): Promise<void> => {
    try {
      readings.set(row.id, await readCamera(context, row, isOurs));
    } catch (error) {
      onError(error, row.id);
      await leases.release([row.id]);
    }
  };

  /** Go on with what is still ours, by what was changed; leave the rest. */
  const keep = async (): Promise<void> => {
    const startedMs = elapsedMs();
    const kept = await leases.renew([...readings.keys()]);
    renewedMs = startedMs;
    const ids = new Set(kept.map(({ id }) => id));
    const left = [...readings.keys()].filter((id) => !ids.has(id));
    await Promise.all(left.map(close));
    await leases.release(left);
    for (const row of kept) {
      if (readings.get(row.id)?.revision === row.revision) continue;
      await close(row.id);
      await open(row);
    }
  };
  const round = async (): Promise<void> => {
    await keep();
    for (const row of await leases.claim()) await open(row);
    const reports = [...readings].map(([id, reading]) => ({ id, report: reading.report() }));
    for (const { id, report } of reports) await leases.report(id, report);
    onFigures(reports.map(({ report }) => report.state ?? 'connecting'));
  };
  /** Without the database it is not known who else reads what, so nothing is read. */
  const giveUp = async (): Promise<void> => {
    if (elapsedMs() - renewedMs < LEASE_MS - ROUND_MS) return;
    await Promise.all([...readings.keys()].map(close));
  };
  const keepReading = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      await round().catch(async (error: unknown) => {
        onError(error, reader);
        await giveUp();
      });
      await pause(ROUND_MS, undefined, { signal: abort.signal }).catch(() => undefined);
    }
  };

  const stopAnswering = await answerPreviews(context, (cameraId, organizationId) => {
    const reading = readings.get(cameraId);
    return reading?.organizationId === organizationId ? reading.newest() : undefined;
  });
  const reading = keepReading();
  return {
    async stop() {
      abort.abort();
      await stopAnswering();
      await reading;
      const ids = [...readings.keys()];
      await Promise.all(ids.map(close));
      await leases.release(ids);
    },
  };
}
