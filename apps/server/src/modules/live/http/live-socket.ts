import { id, LIVE_STREAMS_PATH, type LiveStreamMessage } from '@mien/contracts';
import { z } from 'zod';
import { NotSignedInError } from '../../../platform/http/errors.js';
import type { SocketRoute } from '../../../platform/http/web-sockets.js';
import { disclosureTo } from '../../recognition/index.js';
import type { LiveContext } from '../application/ports.js';
import { watchCamera } from '../application/watch-camera.js';
import { frameMessage } from './live-messages.js';
import { FRAME_LIMITS, takeFrames } from './take-frames.js';

const query = z.object({ groupId: id.optional(), sessionId: id.optional() });

/** Live recognition: frames in, who is before the camera out. */
export function createLiveSocket(context: LiveContext): SocketRoute {
  return {
    path: LIVE_STREAMS_PATH,
    query,
    access: { permission: 'faces:identify' },
    limits: FRAME_LIMITS,
    async open(connection, { principal, origin, query: asked }) {
      if (principal === undefined) throw new NotSignedInError();
      const { groupId, sessionId } = asked as z.output<typeof query>;
      const session = sessionId === undefined ? undefined : await context.openSession(principal, sessionId);
      const watch = await watchCamera(context, {
        principal,
        origin,
        groupId,
        ...(session && { onLogged: (record) => void session.note(record).catch(context.onError) }),
      });
      connection.closed.addEventListener('abort', () => void watch.close(), { once: true });
      if (connection.closed.aborted) await watch.close();
      const send = (message: LiveStreamMessage) => connection.send(message);
      const disclosure = disclosureTo(principal);

      takeFrames(connection, FRAME_LIMITS, async (frame) => {
        const seen = await watch.show(frame);
        if (seen) send(frameMessage(seen, frame.clientTimeMs, disclosure));
      });
      const { messageBytes, messagesPerSecond } = FRAME_LIMITS;
      send({ type: 'ready', maxFrameBytes: messageBytes, maxFramesPerSecond: messagesPerSecond });
    },
  };
}
