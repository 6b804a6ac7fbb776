import { decodeFrame, id, LIVE_STREAMS_PATH, type LiveStreamMessage } from '@mien/contracts';
import { z } from 'zod';
import { NotSignedInError } from '../../../platform/http/errors.js';
import type { SocketConnection, SocketRoute } from '../../../platform/http/web-sockets.js';
import { disclosureTo } from '../../recognition/index.js';
import type { LiveContext } from '../application/ports.js';
import { watchCamera } from '../application/watch-camera.js';
import { FrameMalformedError } from '../domain/errors.js';
import { isNewer } from './is-newer.js';
import { frameMessage } from './live-messages.js';

const LIMITS = { messageBytes: 1024 * 1024, messagesPerSecond: 30 };
/** A client that is this far behind in reading gets no further answers for now, bytes. */
const BEHIND_BYTES = 64 * 1024;

const query = z.object({ groupId: id.optional() });

/** Live recognition: frames in, who is before the camera out. */
export function createLiveSocket(context: LiveContext): SocketRoute {
  return {
    path: LIVE_STREAMS_PATH,
    query,
    access: { permission: 'faces:identify' },
    limits: LIMITS,
    async open(connection, { principal, origin, query: asked }) {
      if (principal === undefined) throw new NotSignedInError();
      const { groupId } = asked as z.output<typeof query>;
      const watch = await watchCamera(context, { principal, origin, groupId });
      connection.closed.addEventListener('abort', () => void watch.close(), { once: true });
      if (connection.closed.aborted) await watch.close();
      const send = (message: LiveStreamMessage) => connection.send(message);
      const disclosure = disclosureTo(principal);
      let newest: number | undefined;

      connection.onMessage(async (message) => {
        const frame = readFrame(message);
        if (!isNewer(frame.sequence, newest) || isBehind(connection)) return;
        newest = frame.sequence;
        const seen = await watch.show(frame);
        if (seen) send(frameMessage(seen, frame.clientTimeMs, disclosure));
      });
      const { messageBytes, messagesPerSecond } = LIMITS;
      send({ type: 'ready', maxFrameBytes: messageBytes, maxFramesPerSecond: messagesPerSecond });
    },
  };
}

const isBehind = (connection: SocketConnection): boolean => connection.backlogBytes() > BEHIND_BYTES;

function readFrame(message: Uint8Array | string) {
  if (typeof message === 'string') throw new FrameMalformedError('text');
  const decoded = decodeFrame(message, LIMITS.messageBytes);
  if (decoded.kind === 'malformed') throw new FrameMalformedError(decoded.fault);
  return decoded.frame;
}
