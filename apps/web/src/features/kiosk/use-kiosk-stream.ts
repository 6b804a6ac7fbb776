import { KIOSK_STREAM_PATH, kioskMessage, LIVE_SUBPROTOCOL, type Problem } from '@mien/contracts';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import { openSocketLink } from '../../shared/live/open-socket-link.js';
import { type FrameStream, useFrameStream } from '../../shared/live/use-frame-stream.js';
import type { SceneEvents } from './use-scene.js';

interface KioskStreamOptions {
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  readonly isOn: boolean;
  readonly scene: SceneEvents;
  /** The kiosk was changed, or the server wants this device no longer. */
  onOutdated(): void;
}

export interface KioskStream {
  readonly state: FrameStream['state'];
  /** What the server said last instead of an answer. */
  readonly problem: Problem | undefined;
}

/** Before a stream that the server refused is tried again, ms. */
const AGAIN_MS = 5_000;

/** Shows the camera to the server, and gives on whom it recognizes; comes back by itself. */
export function useKioskStream({ videoRef, isOn, scene, onOutdated }: KioskStreamOptions): KioskStream {
  const [problem, setProblem] = useState<Problem>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt more connects again
  const openLink = useMemo(() => {
    if (!isOn) return undefined;
    const options = { path: `/api/v1${KIOSK_STREAM_PATH}`, protocols: [LIVE_SUBPROTOCOL] };
    return (events: Parameters<typeof openSocketLink>[1]) => openSocketLink(options, events);
  }, [isOn, attempt]);

  const stream = useFrameStream({
    videoRef,
    openLink,
    onMessage: (raw) => {
      const { success, data: message } = kioskMessage.safeParse(raw);
      if (!success) return;
      if (message.type === 'problem') return setProblem(message.problem);
      if (message.type === 'changed') return onOutdated();
      if (message.type === 'ready') return stream.limitTo(message.maxFramesPerSecond);
      setProblem(undefined);
      if (message.type === 'greeting') return scene.greet(message.greeting, message.trackId);
      stream.answered(message.sequence);
      scene.look(message.faces);
    },
  });

  const { state } = stream;
  useEffect(() => {
    if (state !== 'ended') return;
    onOutdated();
    const timer = setTimeout(() => setAttempt((before) => before + 1), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, onOutdated]);

  return { state, problem };
}
