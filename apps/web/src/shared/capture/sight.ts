import type { PictureAnalysis, QualityReport } from '@mien/engine';

/** One face of a camera frame, as far as guiding a person needs it; frame pixels, not mirrored. */
export interface SeenFace {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Absent for faces behind the first two. */
  readonly quality?: QualityReport;
}

/** What the browser's engine saw in one frame. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  /** Largest first. */
  readonly faces: readonly SeenFace[];
}

/** Keep of an analysis what crosses from the worker to the page. */
export const toSight = ({ width, height, faces }: PictureAnalysis): Sight => ({
  width,
  height,
  faces: faces.map(({ box, quality }) => ({ box, ...(quality && { quality }) })),
});
