import type { FrameLink, LinkEvents, OpenLink } from '../live/frame-link.js';

/** Failures of the first way, before it ever worked, after which the second is taken. */
const FAILURES = 2;

/** The first way to the server; the second for good when nothing ever comes by the first. */
export const withFallback =
  (first: OpenLink, second: OpenLink): OpenLink =>
  (events: LinkEvents): FrameLink => {
    let failures = 0;
    let hasWorked = false;
    let link: FrameLink = first({
      onMessage: (message) => {
        // what stands between may open a socket, and drop it
        hasWorked = true;
        events.onMessage(message);
      },
      onState: (state) => {
        if (state === 'waiting' && !hasWorked) failures += 1;
        if (failures < FAILURES) return events.onState(state);
        link.close();
        link = second(events);
      },
    });
    return {
      isOpen: () => link.isOpen(),
      send: (frame) => link.send(frame),
      retry: () => link.retry(),
      close: () => link.close(),
    };
  };
