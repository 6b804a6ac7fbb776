import type { KIOSK_CAMERA_STATES } from '@mien/contracts';
import { useEffect, useState } from 'react';
import { callAsKiosk } from '../../shared/api.js';
import type { CameraFailure } from '../../shared/capture/camera-failure.js';
import { type Camera, useCamera } from '../../shared/capture/use-camera.js';

/** Between tries to get the camera back, ms. */
const AGAIN_MS = 4_000;
/** How often the server hears how the device is, ms. */
const REPORT_MS = 60_000;

export interface KioskCamera {
  readonly camera: Camera;
  /** Why there is no picture; it stays while the next try is under way. */
  readonly failure: CameraFailure | undefined;
}

type ReportedState = (typeof KIOSK_CAMERA_STATES)[number];

/** A camera that is asked for again and again when it is lost, and whose state administrators see. */
export function useKioskCamera(deviceId: string | undefined, isWanted: boolean): KioskCamera {
  const camera = useCamera(deviceId, isWanted);
  const { state, retry } = camera;
  const [failure, setFailure] = useState<CameraFailure>();

  useEffect(() => {
    if (state.status === 'live') setFailure(undefined);
    if (state.status !== 'failed') return;
    setFailure(state.failure);
    const timer = setTimeout(retry, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [state, retry]);

  const reported = reportedState(isWanted, state.status === 'live', failure);
  useEffect(() => {
    // a lost connection is shown by what needs it
    const report = () =>
      void callAsKiosk('reportKioskHealth', { body: { camera: reported } }).catch(() => undefined);
    report();
    const timer = setInterval(report, REPORT_MS);
    return () => clearInterval(timer);
  }, [reported]);

  return { camera, failure: isWanted ? failure : undefined };
}

function reportedState(
  isWanted: boolean,
  isLive: boolean,
  failure: CameraFailure | undefined,
): ReportedState {
  if (!isWanted) return 'off';
  if (failure) return 'failed';
  return isLive ? 'working' : 'starting';
}
