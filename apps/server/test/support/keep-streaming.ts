import { setTimeout as sleep } from 'node:timers/promises';
import { encodeFrame, LIVE_STREAMS_PATH, LIVE_SUBPROTOCOL, liveStreamMessage } from '@mien/contracts';
import WebSocket from 'ws';

const BETWEEN_FRAMES_MS = 400;
const BEFORE_RECONNECT_MS = 300;

export interface StreamOptions {
  readonly address: string;
  readonly authority: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly picture: Uint8Array;
}

/** What a page of live recognition saw that connects again whenever it is let go. */
export interface StreamSeen {
  /** When an answer to a frame came, performance time. */
  readonly answeredAtMs: number[];
  /** Names of whom it saw. */
  readonly people: Set<string>;
  readonly closes: number[];
  readonly problems: string[];
}

/** Show a camera the same face until told to stop. */
export async function keepStreaming(options: StreamOptions, until: AbortSignal): Promise<StreamSeen> {
  const seen: StreamSeen = { answeredAtMs: [], people: new Set(), closes: [], problems: [] };
  let sequence = 0;
  while (!until.aborted) {
    const socket = new WebSocket(
      `${options.address.replace('https:', 'wss:')}/api/v1${LIVE_STREAMS_PATH}`,
      LIVE_SUBPROTOCOL,
      { ca: options.authority, headers: options.headers },
    );
    socket.on('message', (data) => note(seen, String(data)));
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => {
      socket.once('close', (code) => {
        seen.closes.push(code);
        resolve();
      });
    });
    const sender = setInterval(() => {
      if (socket.readyState !== WebSocket.OPEN) return;
      socket.send(
        encodeFrame({ sequence: ++sequence, clientTimeMs: performance.now(), picture: options.picture }),
      );
    }, BETWEEN_FRAMES_MS);
    const stop = () => socket.close(1000);
    until.addEventListener('abort', stop);
    await closed;
    until.removeEventListener('abort', stop);
    clearInterval(sender);
    await sleep(BEFORE_RECONNECT_MS);
  }
  return seen;
}

function note({ answeredAtMs, people, problems }: StreamSeen, text: string): void {
  const message = liveStreamMessage.parse(JSON.parse(text));
  if (message.type === 'problem') problems.push(message.problem.code);
  if (message.type !== 'frame') return;
  answeredAtMs.push(performance.now());
  for (const { person } of message.tracks) if (person) people.add(person.name);
}
