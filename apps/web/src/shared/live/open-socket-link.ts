import { backOffMs } from './back-off.js';
import type { FrameLink, LinkEvents } from './frame-link.js';

/** The server refuses for a reason that trying again does not change. */
const POLICY_VIOLATION = 1008;
const DONE = 1000;
/** The server closes with this plus the HTTP status that an answer would have. */
const STATUS_BASE = 4000;
/** Refusals that pass. */
const TOO_SLOW = 408;
const TOO_MANY = 429;
/** A connection that takes longer to be made is given up. */
const CONNECT_MS = 8000;
/** More unsent bytes than this: the network is slower than the frames. */
const MAX_BUFFERED = 256 * 1024;

export interface SocketLinkOptions {
  /** Below the origin, as `/api/v1/live-streams`. */
  readonly path: string;
  readonly protocols: readonly string[];
  /** For tests: another socket, dice. */
  readonly newSocket?: (address: string, protocols: string[]) => WebSocket;
  readonly random?: () => number;
}

const addressOf = (path: string): string => {
  const address = new URL(path, globalThis.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
};

function isFinal(code: number): boolean {
  const status = code - STATUS_BASE;
  const isRefusal = status >= 400 && status < 500 && status !== TOO_SLOW && status !== TOO_MANY;
  return code === DONE || code === POLICY_VIOLATION || isRefusal;
}

const parse = (text: unknown): unknown => {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A web socket that reconnects with growing, random waits until it is closed or the server refuses for good. */
export function openSocketLink(options: SocketLinkOptions, events: LinkEvents): FrameLink {
  const { newSocket = (address, protocols) => new WebSocket(address, protocols), random = Math.random } =
    options;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isClosed = false;

  const lose = (lost: WebSocket, code: number) => {
    if (isClosed || socket !== lost) return;
    socket = undefined;
    clearTimeout(timer);
    if (isFinal(code)) return events.onState('ended');
    timer = setTimeout(connect, backOffMs(failures, random()));
    failures += 1;
    events.onState('waiting');
  };

  function connect(): void {
    clearTimeout(timer);
    events.onState('connecting');
    const opened = newSocket(addressOf(options.path), [...options.protocols]);
    opened.binaryType = 'arraybuffer';
    socket = opened;
    timer = setTimeout(() => opened.close(), CONNECT_MS);
    opened.addEventListener('open', () => {
      if (socket !== opened) return;
      clearTimeout(timer);
      events.onState('open');
    });
    opened.addEventListener('message', ({ data }) => {
      if (socket !== opened) return;
      // a server that only accepts and drops connections has not recovered
      failures = 0;
      events.onMessage(parse(data));
    });
    opened.addEventListener('close', ({ code }) => lose(opened, code));
  }
  connect();

  return {
    isOpen: () => socket?.readyState === WebSocket.OPEN && socket.bufferedAmount < MAX_BUFFERED,
    send: (frame) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(frame);
    },
    retry: () => {
      if (socket || isClosed) return;
      failures = 0;
      connect();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      socket?.close(DONE);
    },
  };
}
