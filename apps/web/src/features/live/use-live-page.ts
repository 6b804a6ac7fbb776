import type { LiveTrack } from '@mien/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Camera, useCamera } from '../../shared/capture/use-camera.js';
import { median } from '../../shared/live/median.js';
import { type DrawnFrame, type Rates, ratesOf, withDrawn } from '../../shared/live/rates.js';
import { usePageVisible } from '../../shared/live/use-page-visible.js';
import { type Sighting, withTracks } from './seen.js';
import { type LiveStream, useLiveStream } from './use-live-stream.js';
import { useOverlay } from './use-overlay.js';

export interface LiveFigures extends Rates {
  /** Median of what the server took for a frame, ms. */
  readonly processingMs: number | undefined;
  /** Longest side of the frames that are sent, px. */
  readonly sentPx: number | undefined;
}

export interface LiveView {
  readonly camera: Camera;
  readonly overlay: ReturnType<typeof useOverlay>;
  readonly stream: LiveStream;
  readonly tracks: readonly LiveTrack[];
  readonly seen: readonly Sighting[];
  readonly figures: LiveFigures;
  forgetSeen(): void;
}

interface LiveChoice {
  readonly deviceId: string | undefined;
  readonly groupId: string | undefined;
  readonly sessionId: string | undefined;
  readonly isMirrored: boolean;
  readonly isPaused: boolean;
}

/** How often list and figures are brought up to date, ms: people read slower than frames come. */
const REFRESH_MS = 400;

interface Latest {
  tracks: readonly LiveTrack[];
  seen: readonly Sighting[];
  drawn: readonly DrawnFrame[];
  processing: readonly number[];
}

const nothing = (): Latest => ({ tracks: [], seen: [], drawn: [], processing: [] });

/** Camera, stream, overlay, and what of them is worth reading. */
export function useLivePage({ deviceId, groupId, sessionId, isMirrored, isPaused }: LiveChoice): LiveView {
  const isVisible = usePageVisible();
  const camera = useCamera(deviceId, !isPaused);
  const overlay = useOverlay(isMirrored);
  const latest = useRef<Latest>(nothing());
  const [read, setRead] = useState(nothing);
  const isOn = camera.state.status === 'live' && isVisible && !isPaused;
  const { show, clear } = overlay;

  const stream = useLiveStream({
    videoRef: camera.videoRef,
    isOn,
    groupId,
    sessionId,
    onAnswer: (shown, connection) => {
      const { answer } = shown;
      const now = latest.current;
      now.tracks = answer.tracks;
      now.seen = withTracks(now.seen, answer.tracks, connection, Date.now());
      now.processing = [...now.processing, answer.processingMs].slice(-30);
      show(shown, (delayMs) => {
        now.drawn = withDrawn(now.drawn, { drawnAtMs: performance.now(), delayMs });
      });
    },
  });

  useEffect(() => {
    const timer = setInterval(() => setRead({ ...latest.current }), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);

  useEffect(() => {
    if (isOn && stream.state === 'open') return;
    latest.current.tracks = [];
    clear();
  }, [isOn, stream.state, clear]);

  const forgetSeen = useCallback(() => {
    latest.current.seen = [];
    setRead({ ...latest.current });
  }, []);

  return {
    camera,
    overlay,
    stream,
    tracks: read.tracks,
    seen: read.seen,
    figures: {
      ...ratesOf(read.drawn, performance.now()),
      processingMs: median(read.processing),
      sentPx: stream.size()?.widthPx,
    },
    forgetSeen,
  };
}
