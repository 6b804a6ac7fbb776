import type { Logger } from '../platform/logging/create-logger.js';
import type { Settings } from '../platform/settings/settings.js';
import type { Closers } from './closers.js';

/** What a start is told, and where it tells how it goes. */
export interface StartOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly closers: Closers;
  /** Called as each part begins to start, in words for a person. */
  readonly onStep: (step: string) => void;
  /** The server cannot go on. */
  readonly onFatal: (error: unknown) => void;
}
