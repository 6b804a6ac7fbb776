import type { CAPTURE_SOURCES } from '@mien/contracts';

/** How a picture came here. */
export type CaptureSource = (typeof CAPTURE_SOURCES)[number];
