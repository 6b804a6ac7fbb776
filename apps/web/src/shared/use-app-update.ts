import { useEffect, useState } from 'react';

const SERVICE_WORKER = '/service-worker.js';

/**
 * Keep the service worker registered, and notice when a new version of the application waits.
 *
 * @returns what makes the waiting version take over and loads the page anew; undefined while none waits.
 */
export function useAppUpdate(): (() => void) | undefined {
  const [waiting, setWaiting] = useState<ServiceWorker>();

  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    serviceWorker
      .register(SERVICE_WORKER)
      .then((registration) => {
        // the first version to be installed replaces nothing
        const offer = () => {
          if (registration.waiting && serviceWorker.controller) setWaiting(registration.waiting);
        };
        offer();
        registration.addEventListener('updatefound', () => {
          registration.installing?.addEventListener('statechange', offer);
        });
      })
      // a browser that refuses, in private mode say, works without
      .catch(() => undefined);
  }, []);

  if (!waiting) return undefined;
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    });
    waiting.postMessage('take-over');
  };
}
