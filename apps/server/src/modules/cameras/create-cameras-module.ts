import { mkdirSync, realpathSync } from 'node:fs';
import type { RouteHandler } from '../../platform/http/handle-route.js';
import type { Metrics } from '../../platform/metrics/create-metrics.js';
import type { CamerasContext, ReadingContext } from './application/ports.js';
import { type CameraReader, startReadingCameras } from './application/read-cameras.js';
import { createCameraHandlers } from './http/camera-handlers.js';

export interface CamerasDeps
  extends CamerasContext,
    Pick<ReadingContext, 'live' | 'noteSighting' | 'reader' | 'onError'> {
  readonly metrics: Pick<Metrics, 'cameraFrames' | 'cameras'>;
}

export interface CamerasModule {
  readonly handlers: RouteHandler[];
  /** Read cameras in this process until it is stopped. */
  startReading(): Promise<CameraReader>;
  /** Of the cameras that this process reads, how many do not give frames, and of how many. */
  silent(): { readonly silent: number; readonly read: number };
}

/** Cameras that the server reads by itself. */
export function createCamerasModule({ metrics, ...deps }: CamerasDeps): CamerasModule {
  mkdirSync(deps.filmFolder, { recursive: true });
  const filmFolder = realpathSync(deps.filmFolder);
  let read = 0;
  let silent = 0;
  const context: ReadingContext = {
    ...deps,
    filmFolder,
    random: Math.random,
    elapsedMs: () => performance.now(),
    onFrame: () => metrics.cameraFrames.inc(),
    onFigures(states) {
      read = states.length;
      silent = states.filter((state) => state === 'failed' || state === 'stalled').length;
      metrics.cameras.reset();
      for (const state of states) metrics.cameras.inc({ state });
    },
  };
  return {
    handlers: createCameraHandlers(context),
    startReading: () => startReadingCameras(context),
    silent: () => ({ silent, read }),
  };
}
