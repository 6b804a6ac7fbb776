import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type Observer, openObserver } from '../../../shared/capture/open-observer.js';
import { cropFace } from './crop-face.js';
import { followFaces, NOBODY } from './offline-appearances.js';

interface OfflineFacesOptions {
  readonly videoRef: RefObject<HTMLVideoElement | null>;
  readonly isOn: boolean;
  /** Somebody stands before the camera. */
  onFace(picture: Uint8Array): void;
}

/** Between two looks, ms. */
const LOOK_MS = 200;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function watch(
  observer: Observer,
  video: HTMLVideoElement,
  isOver: () => boolean,
  onFace: (picture: Uint8Array) => void,
): Promise<void> {
  let following = NOBODY;
  while (!isOver()) {
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !document.hidden) {
      // the observer owns the frame it is given
      const frame = await createImageBitmap(video);
      const sight = await observer.observe(await createImageBitmap(frame));
      following = followFaces(following, sight, performance.now());
      for (const face of following.due) {
        const picture = await cropFace(frame, sight, face);
        if (picture && !isOver()) onFace(picture);
      }
      frame.close();
    }
    await pause(LOOK_MS);
  }
}

/** When the service worker of this application answers for this page, and for the workers it starts. */
const controlled = (workers: ServiceWorkerContainer): Promise<void> =>
  new Promise((resolve) => {
    if (workers.controller) return resolve();
    workers.addEventListener('controllerchange', () => resolve(), { once: true });
  });

/** Load the engine once while there is a server, so that it is kept for when there is none. */
export function useKeptEngine(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('serviceWorker' in navigator)) return;
    let isOver = false;
    controlled(navigator.serviceWorker)
      .then(() => (isOver ? undefined : openObserver()))
      .then((observer) => observer?.close())
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [isWanted]);
}

/**
 * Find faces by the browser's own engine, while there is no server to show them to.
 *
 * @returns whether it looks for them.
 */
export function useOfflineFaces({ videoRef, isOn, ...options }: OfflineFacesOptions): boolean {
  const [isLooking, setLooking] = useState(false);
  const onFace = useEffectEvent(options.onFace);
  useEffect(() => {
    const video = videoRef.current;
    if (!isOn || !video) return;
    let isOver = false;
    let opened: Observer | undefined;
    openObserver()
      .then((observer) => {
        opened = observer;
        if (isOver) return observer.close();
        setLooking(true);
        return watch(
          observer,
          video,
          () => isOver,
          (picture) => onFace(picture),
        );
      })
      // QR codes and PINs are noted all the same
      .catch(() => setLooking(false));
    return () => {
      isOver = true;
      setLooking(false);
      opened?.close();
    };
  }, [isOn, videoRef]);
  return isLooking;
}
