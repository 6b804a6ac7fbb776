import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void) => {
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
};

/** Whether somebody can see this tab. */
export const usePageVisible = (): boolean => useSyncExternalStore(subscribe, () => !document.hidden);
