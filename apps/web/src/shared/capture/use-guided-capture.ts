import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { firstFrame } from './first-frame.js';
import { followSight, type Guide, retakePose, skipPose, startGuide } from './guide.js';
import { type Observer, openObserver } from './open-observer.js';
import type { Pose } from './pose-goals.js';
import { createSnapshot } from './snapshot.js';

export interface GuidedCaptureOptions {
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  /** Whether the video shows the camera. */
  readonly isLive: boolean;
  readonly poses: readonly Pose[];
  onCapture(pose: Pose, picture: Blob): void;
  /** For tests: another engine than the browser's own. */
  readonly open?: () => Promise<Observer>;
}

export interface GuidedCapture {
  readonly engine: 'loading' | 'ready' | 'failed';
  readonly guide: Guide;
  /** Capture the current pose now, whatever the hints say. */
  shoot(): Promise<void>;
  skip(): void;
  retake(pose: Pose): void;
}

/** Frames are looked at no faster than this, so that a telephone stays cool. */
const MIN_INTERVAL_MS = 80;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Look at the camera with the browser's engine, tell what to do, and capture each pose by itself. */
export function useGuidedCapture(options: GuidedCaptureOptions): GuidedCapture {
  const { videoRef, isLive, open = openObserver } = options;
  const [guide, setGuide] = useState(() => startGuide(options.poses));
  const [snapshot] = useState(createSnapshot);
  const current = useRef(guide);
  const { observer, engine, fail } = useObserver(open);
  const onCapture = useEffectEvent(options.onCapture);

  const apply = useCallback((next: Guide) => {
    current.current = next;
    setGuide(next);
  }, []);

  const look = useEffectEvent(async (by: Observer, video: HTMLVideoElement) => {
    const sight = await by.observe(await snapshot.take(video));
    const step = followSight(current.current, sight, performance.now());
    apply(step.guide);
    if (step.capture) onCapture(step.capture, await snapshot.toJpeg());
  });

  useEffect(() => {
    const video = videoRef.current;
    if (!observer || !isLive || !video) return;
    let isOver = false;
    const watch = async () => {
      while (!isOver) {
        const startedAt = performance.now();
        const hasFrame = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
        const isWatching = hasFrame && current.current.wanted.length > 0 && !document.hidden;
        if (isWatching) await look(observer, video);
        await pause(Math.max(MIN_INTERVAL_MS - (performance.now() - startedAt), 16));
      }
    };
    watch().catch(fail);
    return () => {
      isOver = true;
    };
  }, [observer, isLive, videoRef, fail]);

  const shoot = async () => {
    const [pose] = current.current.wanted;
    const video = videoRef.current;
    if (!pose || !video) return;
    await firstFrame(video);
    (await snapshot.take(video)).close();
    options.onCapture(pose, await snapshot.toJpeg());
    apply(skipPose(current.current));
  };

  return {
    engine,
    guide,
    shoot,
    skip: () => apply(skipPose(current.current)),
    retake: (pose) => apply(retakePose(current.current, pose)),
  };
}

function useObserver(open: () => Promise<Observer>) {
  const [observer, setObserver] = useState<Observer>();
  const [engine, setEngine] = useState<GuidedCapture['engine']>('loading');
  const fail = useCallback(() => setEngine('failed'), []);

  useEffect(() => {
    let isOver = false;
    let opened: Observer | undefined;
    open().then(
      (ready) => {
        if (isOver) return ready.close();
        opened = ready;
        setObserver(ready);
        setEngine('ready');
      },
      () => {
        if (!isOver) fail();
      },
    );
    return () => {
      isOver = true;
      opened?.close();
      setObserver(undefined);
      setEngine('loading');
    };
  }, [open, fail]);

  return { observer, engine, fail };
}
