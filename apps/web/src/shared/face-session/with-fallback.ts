import type { FrameLink, LinkEvents, OpenLink } from '../live/frame-link.js';

/** Failures of the first way, before it ever worked, after which the second is taken. */
const FAILURES = 2;

/** The first way to the server; the second for good when the first cannot be opened at all. */
export const withFallback =
  (first: OpenLink, second: OpenLink): OpenLink =>
  (events: LinkEvents): FrameLink => {
    let failures = 0;
    let hasWorked = false;
    let link: FrameLink = first({
      onMessage: events.onMessage,
      onState: (state) => {
        if (state === 'open') hasWorked = true;
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
