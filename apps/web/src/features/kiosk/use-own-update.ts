import { useEffect, useEffectEvent } from 'react';
import { useAppUpdate } from '../../shared/use-app-update.js';

/** Take over a new version of the application while nobody is there: there is nobody to ask, either. */
export function useOwnUpdate(isIdle: boolean): void {
  const takeOver = useAppUpdate();
  const isDue = isIdle && takeOver !== undefined;
  const act = useEffectEvent(() => takeOver?.());
  useEffect(() => {
    if (isDue) act();
  }, [isDue]);
}
