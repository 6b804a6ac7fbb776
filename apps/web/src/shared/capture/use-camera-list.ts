import { useEffect, useState } from 'react';

export interface CameraDevice {
  readonly deviceId: string;
  /** Empty when the browser does not tell. */
  readonly label: string;
}

/** Cameras of this computer, kept current while they come and go; names are known once a camera is live. */
export function useCameraList(isLive: boolean): readonly CameraDevice[] {
  const [devices, setDevices] = useState<readonly CameraDevice[]>([]);

  useEffect(() => {
    const { mediaDevices } = navigator;
    if (!isLive || !mediaDevices?.enumerateDevices) return;
    let isOver = false;
    const list = async () => {
      const all = await mediaDevices.enumerateDevices().catch(() => []);
      if (!isOver) setDevices(all.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId));
    };
    void list();
    mediaDevices.addEventListener?.('devicechange', list);
    return () => {
      isOver = true;
      mediaDevices.removeEventListener?.('devicechange', list);
    };
  }, [isLive]);

  return devices;
}
