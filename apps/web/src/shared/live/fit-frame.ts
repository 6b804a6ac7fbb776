/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in px, from the upper left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface FrameFit {
  /** The frame that boxes were found in. */
  readonly frame: Size;
  /** The element that shows the picture. */
  readonly stage: Size;
  /** As the CSS property `object-fit`. */
  readonly fit: 'cover' | 'contain';
  readonly isMirrored: boolean;
}

/** Where a box of the frame lies on the element that shows it, in px of the element. */
export function placeOnStage(box: Box, { frame, stage, fit, isMirrored }: FrameFit): Box {
  const across = stage.width / frame.width;
  const down = stage.height / frame.height;
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down);
  const left = isMirrored ? frame.width - box.x - box.width : box.x;
  return {
    x: (stage.width - frame.width * scale) / 2 + left * scale,
    y: (stage.height - frame.height * scale) / 2 + box.y * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}
