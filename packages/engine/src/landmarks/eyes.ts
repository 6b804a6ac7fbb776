/** The corners of one eye in the mesh. */
export interface EyeCorners {
  readonly outer: number;
  readonly inner: number;
}

/** The eye on the left of the picture, which is the person's right. */
export const LEFT_EYE: EyeCorners = { outer: 33, inner: 133 };

/** The eye on the right of the picture. */
export const RIGHT_EYE: EyeCorners = { outer: 263, inner: 362 };
