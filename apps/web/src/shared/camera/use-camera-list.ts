import { useEffect, useState } from 'react';

export interface CameraChoice {
  readonly deviceId: string;
  /** As the browser names it; empty until the permission is given. */
  readonly label: string;
}

/**
 * The cameras of this machine, kept up to date as they are plugged and unplugged.
 *
 * @param isLive whether a camera is open; names are told only then, so the list is read again.
 */
export function useCameraList(isLive: boolean): readonly CameraChoice[] {
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: names are told once a camera is live
  useEffect(() => {
    const devices = navigator.mediaDevices;
    if (!devices?.enumerateDevices) return;
    let cancelled = false;
    const read = () => {
      devices.enumerateDevices().then(
        (found) => {
          if (cancelled) return;
          const inputs = found.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
          setCameras(inputs.map(({ deviceId, label }) => ({ deviceId, label })));
        },
        () => setCameras([]),
      );
    };
    read();
    devices.addEventListener('devicechange', read);
    return () => {
      cancelled = true;
      devices.removeEventListener('devicechange', read);
    };
  }, [isLive]);

  return cameras;
}
