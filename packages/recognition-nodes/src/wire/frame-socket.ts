import type { Duplex } from 'node:stream';
import type { Frame, FrameKind, FrameLimit } from './frame.js';
import { writePrefix } from './frame.js';
import { createFrameReader } from './frame-reader.js';
import type { EncodedValue } from './value-codec.js';

/** Frames over a socket. Everything comes through the two callbacks; nothing throws. */
export interface FrameSocket {
  /** @param onSent called once the whole frame left this process, never if it does not. */
  send(kind: FrameKind, id: number, value?: EncodedValue, onSent?: () => void): void;
  /** Bytes that the other side did not take yet. */
  readonly unsentBytes: number;
  /** Nothing more goes out or comes in. */
  readonly isClosed: boolean;
  /** When anything last came, ms of `performance.now()`. */
  readonly heardAtMs: number;
  /** End after what is unsent. */
  end(): void;
  destroy(reason?: Error): void;
}

export interface FrameSocketEvents {
  limitOf(kind: FrameKind): FrameLimit | undefined;
  /** What it throws ends the connection. */
  onFrame(frame: Frame): void;
  /** Called once. */
  onEnd(reason: Error | undefined): void;
}

const NOTHING = Buffer.alloc(0);

export function openFrameSocket(socket: Duplex, events: FrameSocketEvents): FrameSocket {
  const read = createFrameReader(events.limitOf);
  let heardAtMs = performance.now();
  let failure: Error | undefined;

  const destroy = (reason?: Error) => {
    failure ??= reason;
    socket.destroy();
  };
  socket.on('data', (chunk: Buffer) => {
    heardAtMs = performance.now();
    try {
      for (const frame of read(chunk)) {
        if (socket.destroyed) return;
        events.onFrame(frame);
      }
    } catch (error) {
      destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
  socket.on('error', destroy);
  socket.once('close', () => events.onEnd(failure));

  return {
    send(
      kind,
      id,
      { head, body, bodyBytes } = { head: NOTHING, body: [], bodyBytes: 0 },
      onSent = undefined,
    ) {
      if (socket.destroyed || socket.writableEnded) return;
      const parts = [writePrefix({ kind, id, headBytes: head.length, bodyBytes }), head, ...body];
      const last = parts.pop();
      socket.cork();
      for (const part of parts) socket.write(part);
      socket.write(last ?? NOTHING, (error) => {
        if (!error) onSent?.();
      });
      process.nextTick(() => socket.uncork());
    },
    get isClosed() {
      return socket.destroyed || socket.writableEnded;
    },
    get unsentBytes() {
      return socket.writableLength;
    },
    get heardAtMs() {
      return heardAtMs;
    },
    end: () => void socket.end(),
    destroy,
  };
}
