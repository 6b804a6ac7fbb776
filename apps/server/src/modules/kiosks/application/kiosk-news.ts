import type { KioskContext } from './ports.js';

type Telling = Pick<KioskContext, 'sharedState' | 'onError'>;

const channelOf = (kioskId: string) => `kiosk:${kioskId}`;

/** Tell the device that something about it changed. It hears of it within half a minute even when this fails. */
export const tellKiosk = ({ sharedState, onError }: Telling, kioskId: string): Promise<void> =>
  sharedState.publish(channelOf(kioskId), 'changed').catch(onError);

/** Listen for changes of one kiosk. @returns what stops it. */
export const onKioskNews = (
  { sharedState }: Telling,
  kioskId: string,
  listener: (isChanged: boolean) => void,
): Promise<() => Promise<void>> =>
  sharedState.subscribe(channelOf(kioskId), (message) => listener(message !== undefined));
