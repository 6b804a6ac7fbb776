/** A point in picture pixels: origin at the top left corner of the top left pixel, x right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Face rectangle in picture pixels, half-open: `x <= px < x + width`. May reach outside the picture. */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The five landmarks that alignment uses, in picture pixels. Left and right are those of the picture,
 * not of the person.
 */
export interface FiveLandmarks {
  readonly leftEye: Point;
  readonly rightEye: Point;
  readonly nose: Point;
  readonly leftMouth: Point;
  readonly rightMouth: Point;
}

/** Overlap of two boxes: area of the intersection over area of the union, in [0, 1]. */
export function intersectionOverUnion(a: FaceBox, b: FaceBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const intersection = width * height;
  return intersection / (a.width * a.height + b.width * b.height - intersection);
}
