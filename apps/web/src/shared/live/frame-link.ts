/** How the way to the server is: being made, open, broken and soon tried again, or over for good. */
export type LinkState = 'connecting' | 'open' | 'waiting' | 'ended';

/** What a link tells its owner. */
export interface LinkEvents {
  /** One JSON message of the server, not parsed further. */
  onMessage(message: unknown): void;
  onState(state: LinkState): void;
}

/** A way to the server for camera frames and what it answers. It comes back by itself until it is closed. */
export interface FrameLink {
  isOpen(): boolean;
  /** Send one encoded frame; drops it while the link is not open. */
  send(frame: Uint8Array<ArrayBuffer>): void;
  /** Try again now, not after the wait. */
  retry(): void;
  close(): void;
}

/** Makes a link that reports to these events. */
export type OpenLink = (events: LinkEvents) => FrameLink;
