import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { encodeFrame, type FaceSession, type FaceSessionMessage, LIVE_SUBPROTOCOL } from '@mien/contracts';
import type { FastifyInstance } from 'fastify';
import WebSocket from 'ws';

/** A client that remembers what it was told. */
export async function aSessionClient(
  server: FastifyInstance,
  { id, token }: Pick<FaceSession, 'id' | 'token'>,
  film: readonly Buffer[],
) {
  const { port } = server.server.address() as AddressInfo;
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}/api/v1/face-sessions/${id}/frames`,
    [LIVE_SUBPROTOCOL, token],
    { origin: 'http://localhost:4200' },
  );
  const messages: FaceSessionMessage[] = [];
  const news = new EventTarget();
  socket.on('message', (data) => {
    messages.push(JSON.parse(data.toString()) as FaceSessionMessage);
    news.dispatchEvent(new Event('message'));
  });
  await once(socket, 'open');
  const until = async (isIt: (message: FaceSessionMessage) => boolean): Promise<FaceSessionMessage> => {
    for (;;) {
      const found = messages.find(isIt);
      if (found) return found;
      await once(news, 'message', { signal: AbortSignal.timeout(10_000) });
    }
  };
  return {
    socket,
    messages,
    until,
    result: () => until(({ type }) => type === 'result'),
    /** Send a frame and wait until it is judged. */
    async show(sequence: number) {
      const picture = film[sequence % film.length] as Buffer;
      socket.send(encodeFrame({ sequence, clientTimeMs: 1000 + sequence * 100, picture }));
      await until(
        (message) =>
          message.type === 'result' || (message.type === 'progress' && message.sequence === sequence),
      );
    },
  };
}

/** How a socket closes. */
export const closeOf = async (socket: WebSocket): Promise<number> => {
  const [code] = (await once(socket, 'close', { signal: AbortSignal.timeout(10_000) })) as [number];
  return code;
};
