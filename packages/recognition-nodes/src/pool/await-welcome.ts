import type { Socket } from 'node:net';
import type { Frame, FrameKind, FrameLimit } from '../wire/frame.js';
import { type FrameSocket, openFrameSocket } from '../wire/frame-socket.js';
import { GREETING_LIMIT, type Welcome } from '../wire/greetings.js';
import { encodeValue, MAX_BODY_BYTES, MAX_HEAD_BYTES } from '../wire/value-codec.js';
import { firstWords, greetNode } from './greet-node.js';

const CONTROL: FrameLimit = { headBytes: 4096, bodyBytes: 0 };
const FAILURE: FrameLimit = { headBytes: 128 * 1024, bodyBytes: 0 };
const ANSWER: FrameLimit = { headBytes: MAX_HEAD_BYTES, bodyBytes: MAX_BODY_BYTES };

const limitOfGreeting = (kind: FrameKind): FrameLimit | undefined =>
  kind === 'challenge' || kind === 'welcome' || kind === 'refusal' ? GREETING_LIMIT : undefined;

function limitOfTalk(kind: FrameKind): FrameLimit | undefined {
  if (kind === 'answer') return ANSWER;
  if (kind === 'failure') return FAILURE;
  return kind === 'pong' || kind === 'goodbye' ? CONTROL : undefined;
}

export interface Talk {
  readonly onFrame: (frame: Frame) => void;
  readonly onEnd: (reason: Error | undefined) => void;
}

/**
 * Greet a node on a fresh socket.
 *
 * @param talk takes over once the node has welcomed us.
 * @throws what ended the connection before.
 */
export function awaitWelcome(
  socket: Socket,
  greeting: { readonly address: string; readonly secret?: Uint8Array; readonly timeoutMs: number },
  talk: (frames: FrameSocket, welcome: Welcome) => Talk,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const greet = greetNode(greeting.address, greeting.secret);
    let talking: Talk | undefined;
    const timer = setTimeout(() => frames.destroy(new Error('The node does not greet.')), greeting.timeoutMs);

    const takeGreeting = (frame: Frame) => {
      const step = greet(frame);
      if ('proof' in step) return frames.send('proof', 0, encodeValue(step.proof));
      clearTimeout(timer);
      talking = talk(frames, step.welcome);
      resolve();
    };
    const frames = openFrameSocket(socket, {
      limitOf: (kind) => (talking ? limitOfTalk(kind) : limitOfGreeting(kind)),
      onFrame: (frame) => (talking ? talking.onFrame(frame) : takeGreeting(frame)),
      onEnd: (reason) => {
        clearTimeout(timer);
        if (talking) talking.onEnd(reason);
        else reject(reason ?? new Error('The node closed the connection.'));
      },
    });
    frames.send('hello', 0, encodeValue(firstWords()));
  });
}
