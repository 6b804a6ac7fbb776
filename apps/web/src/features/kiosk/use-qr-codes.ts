import { type RefObject, useEffect, useEffectEvent } from 'react';
import { createQrReader } from './read-qr.js';

/** Between two looks, ms. */
const LOOK_MS = 350;
/** The same code is not read again for so long, ms: it is still before the camera. */
const SAME_MS = 5_000;

/** Look for QR codes in a video, and tell of each once. */
export function useQrCodes(
  videoRef: RefObject<HTMLVideoElement | null>,
  isOn: boolean,
  onCode: (code: string) => void,
): void {
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    if (!isOn) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last: { readonly code: string; readonly atMs: number } | undefined;

    const reader = createQrReader();
    const look = async () => {
      const read = await reader;
      const video = videoRef.current;
      const code =
        video && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await read(video) : undefined;
      if (isOver || !code) return;
      const nowMs = performance.now();
      const isSame = last?.code === code && nowMs - last.atMs < SAME_MS;
      last = { code, atMs: nowMs };
      if (!isSame) tell(code);
    };
    const again = () => {
      timer = setTimeout(() => {
        look()
          .catch(() => undefined)
          .finally(() => {
            if (!isOver) again();
          });
      }, LOOK_MS);
    };
    again();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOn, videoRef]);
}
