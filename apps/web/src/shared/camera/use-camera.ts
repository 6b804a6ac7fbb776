import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type CameraFailure, cameraFailureOf, openCamera, stopCamera } from './open-camera.js';

export type CameraState =
  | { readonly status: 'starting' }
  /** `deviceId` is the camera that answered; it may be another one than was asked for first. */
  | { readonly status: 'live'; readonly deviceId: string | undefined }
  | { readonly status: 'failed'; readonly reason: CameraFailure };

export interface Camera {
  readonly state: CameraState;
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  /** Open it again, after a permission was given or a cable put back. */
  readonly retry: () => void;
}

/**
 * Own a camera for as long as the component is mounted.
 *
 * Put `videoRef` on a `<video muted playsInline autoPlay>`. The camera light goes off on unmount, on a change
 * of `deviceId`, and when the permission prompt is answered after either of them. A camera that is unplugged
 * is reported as failed.
 */
export function useCamera(deviceId?: string): Camera {
  const videoRef = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>({ status: 'starting' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the camera anew
  useEffect(() => {
    let stream: MediaStream | undefined;
    let cancelled = false;
    setState({ status: 'starting' });

    openCamera(deviceId).then(
      (opened) => {
        if (cancelled) return stopCamera(opened);
        stream = opened;
        const [track] = opened.getVideoTracks();
        track?.addEventListener('ended', () => {
          if (!cancelled) setState({ status: 'failed', reason: 'unplugged' });
        });
        if (videoRef.current) videoRef.current.srcObject = opened;
        setState({ status: 'live', deviceId: track?.getSettings().deviceId });
      },
      (error: unknown) => {
        if (!cancelled) setState({ status: 'failed', reason: cameraFailureOf(error) });
      },
    );

    return () => {
      cancelled = true;
      if (stream) stopCamera(stream);
    };
  }, [deviceId, attempt]);

  const retry = useCallback(() => setAttempt((attempts) => attempts + 1), []);
  return { state, videoRef, retry };
}
