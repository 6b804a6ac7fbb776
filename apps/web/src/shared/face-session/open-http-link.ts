import { decodeFrame, FACE_SESSION_HEADER, FRAME_SEQUENCE_HEADER, FRAME_TIME_HEADER } from '@mien/contracts';
import { backOffMs } from '../live/back-off.js';
import type { FrameLink, LinkEvents } from '../live/frame-link.js';

export interface HttpLinkOptions {
  /** Below the origin. */
  readonly path: string;
  /** Of the face session. */
  readonly token: string;
}

/** Sends each frame as a request of its own, the next when the answer is there. */
export function openHttpLink({ path, token }: HttpLinkOptions, events: LinkEvents): FrameLink {
  const stop = new AbortController();
  let isBusy = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    isBusy = true;
    events.onState('waiting');
    timer = setTimeout(
      () => {
        isBusy = false;
        events.onState('open');
      },
      backOffMs(failures, Math.random()),
    );
    failures += 1;
  };

  async function post(message: Uint8Array): Promise<void> {
    const decoded = decodeFrame(message);
    if (decoded.kind === 'malformed') return;
    const { sequence, clientTimeMs, picture } = decoded.frame;
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'image/jpeg',
        [FACE_SESSION_HEADER]: token,
        [FRAME_SEQUENCE_HEADER]: String(sequence),
        [FRAME_TIME_HEADER]: String(clientTimeMs),
      },
      body: new Blob([picture.slice()]),
      signal: stop.signal,
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (stop.signal.aborted) return;
    if (response.status >= 500 || response.status === 429) return rest();
    isBusy = false;
    if (!response.ok) return events.onState('ended');
    failures = 0;
    events.onMessage(body);
  }

  events.onState('open');
  return {
    isOpen: () => !isBusy && !stop.signal.aborted,
    send: (message) => {
      isBusy = true;
      post(message).catch(() => {
        if (!stop.signal.aborted) rest();
      });
    },
    retry: () => undefined,
    close: () => {
      stop.abort();
      clearTimeout(timer);
    },
  };
}
