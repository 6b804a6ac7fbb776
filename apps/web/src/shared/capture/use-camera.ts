import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type CameraFailure, cameraFailureOf } from './camera-failure.js';
import { NoCameraApiError, openCamera, stopCamera } from './open-camera.js';

export type CameraState =
  | { readonly status: 'starting' }
  | { readonly status: 'live'; readonly deviceId?: string }
  | { readonly status: 'failed'; readonly failure: CameraFailure };

/** A camera that is on while the component is mounted. */
export interface Camera {
  readonly state: CameraState;
  /** Put it on a `<video muted playsInline autoPlay>`. */
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  /** Ask again, after the person changed something. */
  retry(): void;
}

/**
 * Own a camera for as long as the component is mounted and the camera is wanted.
 *
 * The light goes off on unmount, when it is no longer wanted, on a change of `deviceId`, and when the permission
 * prompt is answered after any of them. A camera that is unplugged ends as failed.
 */
export function useCamera(deviceId?: string, isWanted = true): Camera {
  const videoRef = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>({ status: 'starting' });
  const [stream, setStream] = useState<MediaStream>();
  const [attempt, setAttempt] = useState(0);

  // the video is away while the page waits for a part of itself; it comes back with this effect
  useLayoutEffect(() => {
    if (stream && videoRef.current) videoRef.current.srcObject = stream;
  }, [stream]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt more opens the camera again
  useEffect(() => {
    let own: MediaStream | undefined;
    let isOver = false;
    setState({ status: 'starting' });
    if (!isWanted) return;

    openCamera(deviceId).then(
      (opened) => {
        if (isOver) return stopCamera(opened);
        own = opened;
        const [track] = opened.getVideoTracks();
        track?.addEventListener('ended', () => {
          if (!isOver) setState({ status: 'failed', failure: 'unplugged' });
        });
        setStream(opened);
        const used = track?.getSettings().deviceId;
        setState({ status: 'live', ...(used && { deviceId: used }) });
      },
      (cause: unknown) => {
        if (!isOver) setState({ status: 'failed', failure: failureOf(cause) });
      },
    );

    return () => {
      isOver = true;
      if (own) stopCamera(own);
    };
  }, [deviceId, attempt, isWanted]);

  return { state, videoRef, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}

const failureOf = (cause: unknown): CameraFailure =>
  cause instanceof NoCameraApiError ? cause.failure : cameraFailureOf(cause);
