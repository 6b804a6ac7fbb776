import { type FaceSession, LIVE_SUBPROTOCOL } from '@mien/contracts';
import type { OpenLink } from '../live/frame-link.js';
import { openSocketLink } from '../live/open-socket-link.js';
import { openHttpLink } from './open-http-link.js';
import { withFallback } from './with-fallback.js';

/** The way for the frames of this session: a web socket, or single requests where none can be opened. */
export function openSessionLink({ id, token }: Pick<FaceSession, 'id' | 'token'>): OpenLink {
  const path = `/api/v1/face-sessions/${id}/frames`;
  return withFallback(
    (events) => openSocketLink({ path, protocols: [LIVE_SUBPROTOCOL, token] }, events),
    (events) => openHttpLink({ path, token }, events),
  );
}
