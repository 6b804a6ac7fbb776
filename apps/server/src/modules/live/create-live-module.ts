import type { SocketRoute } from '../../platform/http/web-sockets.js';
import type { Metrics } from '../../platform/metrics/create-metrics.js';
import type { LiveContext } from './application/ports.js';
import { createLiveSocket } from './http/live-socket.js';

export interface LiveDeps extends Omit<LiveContext, 'elapsedMs' | 'onFrame'> {
  readonly metrics: Pick<Metrics, 'liveFrames' | 'liveFrameSeconds'>;
}

/** Live recognition before a camera. */
export function createLiveModule({ metrics, ...deps }: LiveDeps): { readonly sockets: SocketRoute[] } {
  const context: LiveContext = {
    ...deps,
    elapsedMs: () => performance.now(),
    onFrame: (outcome, seconds) => {
      metrics.liveFrames.inc({ outcome });
      if (outcome === 'seen') metrics.liveFrameSeconds.observe(seconds);
    },
  };
  return { sockets: [createLiveSocket(context)] };
}
