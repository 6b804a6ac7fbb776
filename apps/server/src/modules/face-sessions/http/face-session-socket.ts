import { decodeFrame, FACE_FRAME_BYTES, FRAME_HEADER_BYTES, idParams } from '@mien/contracts';
import { NotFoundError } from '../../../platform/http/errors.js';
import { toProblem } from '../../../platform/http/problem-details.js';
import type { SocketRoute } from '../../../platform/http/web-sockets.js';
import { openLiveSession } from '../application/live-session.js';
import { openSession } from '../application/open-session.js';
import type { FaceSessionContext } from '../application/ports.js';
import { FrameRefusedError } from '../domain/errors.js';

const MESSAGE_BYTES = FRAME_HEADER_BYTES + FACE_FRAME_BYTES;
/** Twice what is looked at; the newest of them is. */
const MESSAGES_PER_SECOND = 30;
const DONE = 1000;

/** Frames of a session over a socket; whoever has its token has the session. */
export const faceSessionSocket = (context: FaceSessionContext): SocketRoute => ({
  path: '/face-sessions/:id/frames',
  params: idParams,
  access: {
    token: async (token, params) =>
      void (await openSession(context, (params as { readonly id: string }).id, token)),
  },
  limits: { messageBytes: MESSAGE_BYTES, messagesPerSecond: MESSAGES_PER_SECOND },
  async open(connection, { token, params, origin }) {
    const { id } = params as { readonly id: string };
    if (token === undefined) throw new NotFoundError('face-session');
    const live = await openLiveSession(context, await openSession(context, id, token), {
      send: connection.send,
      fail: connection.fail,
      end: () => connection.close(DONE),
    });
    const close = () => void live.close().catch(context.onError);
    if (connection.closed.aborted) return close();
    connection.closed.addEventListener('abort', close, { once: true });
    connection.onMessage((message) => {
      const receivedAtMs = context.clock.now().getTime();
      const decoded =
        typeof message === 'string' ? ({ kind: 'malformed' } as const) : decodeFrame(message, MESSAGE_BYTES);
      if (decoded.kind === 'frame') return live.accept({ ...decoded.frame, receivedAtMs });
      const problem = toProblem(new FrameRefusedError('no-frame'), origin.requestId);
      return connection.send({ type: 'problem', problem, goesOn: true });
    });
  },
});
