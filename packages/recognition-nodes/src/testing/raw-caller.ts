import { connect, type Socket } from 'node:net';
import type { Frame, FrameKind } from '../wire/frame.js';
import { writePrefix } from '../wire/frame.js';
import { createFrameReader } from '../wire/frame-reader.js';
import { newNonce, PROTOCOL, proofOf } from '../wire/greetings.js';
import { decodeValue, encodeValue } from '../wire/value-codec.js';

/** A whole frame as bytes. */
export function frameOf(kind: FrameKind, id: number, value?: unknown): Buffer {
  const { head, body, bodyBytes } = encodeValue(value);
  const parts = value === undefined ? [] : [head, ...body];
  const sizes = value === undefined ? { headBytes: 0, bodyBytes: 0 } : { headBytes: head.length, bodyBytes };
  return Buffer.concat([writePrefix({ kind, id, ...sizes }), ...parts]);
}

/** A caller of a node that may do everything wrong. */
export interface RawCaller {
  readonly socket: Socket;
  send(bytes: Buffer): void;
  /** The next frame; nothing once the node has ended the connection. */
  next(): Promise<Frame | undefined>;
  /** Resolves when the node has ended the connection. */
  readonly ended: Promise<void>;
}

export async function callRaw(address: string): Promise<RawCaller> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port) });
  const read = createFrameReader(() => ({ headBytes: 2 ** 26, bodyBytes: 2 ** 26 }));
  const came: Frame[] = [];
  let look: () => void = () => undefined;
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => {
      isOver = true;
      look();
      resolve();
    });
  });
  socket.on('error', () => undefined);
  socket.on('data', (chunk: Buffer) => {
    came.push(...read(chunk));
    look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    ended,
    send: (bytes) => void socket.write(bytes),
    async next() {
      while (came.length === 0 && !isOver) {
        await new Promise<void>((resolve) => {
          look = resolve;
        });
      }
      return came.shift();
    },
  };
}

export const HELLO = { protocol: PROTOCOL, versions: [1] };

/** Greet as a caller should, with this secret. @returns the node's last word. */
export async function greetRaw(caller: RawCaller, secret: Uint8Array): Promise<Frame | undefined> {
  caller.send(frameOf('hello', 0, HELLO));
  const challenge = await caller.next();
  if (challenge?.kind !== 'challenge') return challenge;
  const { version, nonce } = decodeValue(challenge.head, challenge.body) as {
    version: number;
    nonce: string;
  };
  const callerNonce = newNonce();
  const proof = proofOf(secret, 'caller', { version, nodeNonce: nonce, callerNonce });
  caller.send(frameOf('proof', 0, { nonce: callerNonce, proof }));
  return caller.next();
}

export const callFrame = (id: number, request: unknown, command = 'measure', deadlineMs = 10_000): Buffer =>
  frameOf('call', id, { command, deadlineMs, request });
