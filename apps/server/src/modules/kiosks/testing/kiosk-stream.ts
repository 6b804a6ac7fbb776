import {
  encodeFrame,
  KIOSK_STREAM_PATH,
  type KioskMessage,
  kioskMessage,
  LIVE_SUBPROTOCOL,
} from '@mien/contracts';
import WebSocket from 'ws';
import type { Device } from './kiosk-school.js';

/** A kiosk's stream: what it was told, and how it ended. */
export function connectKiosk(address: string, { headers }: Device) {
  const socket = new WebSocket(
    `${address.replace('http', 'ws')}/api/v1${KIOSK_STREAM_PATH}`,
    LIVE_SUBPROTOCOL,
    { headers: { cookie: headers.cookie, origin: address } },
  );
  const told: KioskMessage[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const each of waiting) each();
  };
  let closedWith: number | undefined;
  socket.on('message', (data) => {
    told.push(kioskMessage.parse(JSON.parse(String(data))));
    wake();
  });
  socket.on('close', (code) => {
    closedWith = code;
    wake();
  });
  socket.on('error', () => undefined);
  const until = (isDone: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isDone()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  let sequence = 0;
  return {
    told,
    close: () => socket.terminate(),
    closed: async () => {
      await until(() => closedWith !== undefined);
      return closedWith;
    },
    ready: () => until(() => told.some(({ type }) => type === 'ready')),
    greetings: () => told.filter((message) => message.type === 'greeting'),
    /** Show a picture for so many frames, each after the answer to the one before. */
    async show(picture: Buffer, frames: number) {
      for (let count = 0; count < frames; count += 1) {
        sequence += 1;
        const own = sequence;
        socket.send(encodeFrame({ sequence: own, clientTimeMs: own * 50, picture: new Uint8Array(picture) }));
        await until(() => told.some((message) => message.type === 'frame' && message.sequence === own));
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    },
  };
}

export type KioskStream = ReturnType<typeof connectKiosk>;
