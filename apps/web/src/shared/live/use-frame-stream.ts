import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createFrameEncoder } from './frame-encoder.js';
import type { FrameLink, LinkState, OpenLink } from './frame-link.js';
import { createFrameSender, type FrameSender } from './frame-sender.js';
import type { FrameSize } from './pace.js';

export interface FrameStreamOptions {
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  /** Makes the link; another function makes another link. Nothing is sent while there is none. */
  readonly openLink: OpenLink | undefined;
  readonly smallestPx?: number;
  onMessage(message: unknown): void;
}

export interface FrameStream {
  /** `off` while nothing is to be sent. */
  readonly state: LinkState | 'off';
  /** The server answered this frame: the next may go. Returns how old its picture is, ms. */
  answered(sequence: number): number | undefined;
  /** The server takes no more than this many frames a second. */
  limitTo(framesPerSecond: number): void;
  /** Connect again now. */
  retry(): void;
  /** Of the frames that are sent now. */
  size(): FrameSize | undefined;
}

/** Sends what a video shows to the server for as long as there is a link to make, at the pace of its answers. */
export function useFrameStream(options: FrameStreamOptions): FrameStream {
  const { videoRef, openLink, smallestPx } = options;
  const [state, setState] = useState<FrameStream['state']>('off');
  const link = useRef<FrameLink>(undefined);
  const sender = useRef<FrameSender>(undefined);
  const onMessage = useEffectEvent(options.onMessage);

  useEffect(() => {
    const video = videoRef.current;
    if (!openLink || !video) return;
    const sending = createFrameSender({
      encode: createFrameEncoder(),
      link: () => link.current,
      nowMs: () => performance.now(),
      ...(smallestPx && { smallestPx }),
    });
    sender.current = sending;
    let isOver = false;
    const offer = () => {
      // a picture that cannot be compressed is left out; the next comes at once
      if (!isOver) sending.offer(video).catch(() => undefined);
    };
    link.current = openLink({
      onMessage: (message) => {
        if (isOver) return;
        onMessage(message);
        offer();
      },
      onState: (next) => {
        if (isOver) return;
        if (next === 'open') sending.reconnected();
        setState(next);
      },
    });
    let callback = video.requestVideoFrameCallback(function look(nowMs) {
      sending.shown(nowMs);
      offer();
      callback = video.requestVideoFrameCallback(look);
    });
    return () => {
      isOver = true;
      video.cancelVideoFrameCallback(callback);
      link.current?.close();
      link.current = undefined;
      sender.current = undefined;
      setState('off');
    };
  }, [openLink, videoRef, smallestPx]);

  return {
    state,
    answered: useCallback((sequence) => sender.current?.answered(sequence), []),
    limitTo: useCallback((framesPerSecond) => sender.current?.limitTo(framesPerSecond), []),
    retry: useCallback(() => link.current?.retry(), []),
    size: useCallback(() => sender.current?.size(), []),
  };
}
