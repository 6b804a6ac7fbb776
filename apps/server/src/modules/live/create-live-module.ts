import type { SocketRoute } from '../../platform/http/web-sockets.js';
import type { Metrics } from '../../platform/metrics/create-metrics.js';
import type { LiveContext } from './application/ports.js';
import { type CameraWatch, watchCamera } from './application/watch-camera.js';
import type { WatchRequest } from './application/watch-request.js';
import { createLiveSocket } from './http/live-socket.js';

export interface LiveDeps extends Omit<LiveContext, 'elapsedMs' | 'onFrame'> {
  readonly metrics: Pick<Metrics, 'liveFrames' | 'liveFrameSeconds'>;
}

export interface LiveModule {
  readonly sockets: SocketRoute[];
  /** Follow the faces before a camera that is reached another way. */
  watchCamera(request: WatchRequest): Promise<CameraWatch>;
}

/** Live recognition before a camera. */
export function createLiveModule({ metrics, ...deps }: LiveDeps): LiveModule {
  const context: LiveContext = {
    ...deps,
    elapsedMs: () => performance.now(),
    onFrame: (outcome, seconds) => {
      metrics.liveFrames.inc({ outcome });
      if (outcome === 'seen') metrics.liveFrameSeconds.observe(seconds);
    },
  };
  return {
    sockets: [createLiveSocket(context)],
    watchCamera: (request) => watchCamera(context, request),
  };
}
