/** Horizontal diameter of the human iris; 11.7 ± 0.5 mm over people of all origins. */
const IRIS_DIAMETER_MM = 11.7;

/** Horizontal field of view assumed of a camera that nobody measured: a laptop or phone camera held upright. */
const ASSUMED_FIELD_OF_VIEW_RAD = Math.PI / 3;

/**
 * Focal length to assume for a whole, uncropped frame: 60° across its longer side, 0.866 times that side.
 * Cameras differ by about a quarter either way, and distances with them.
 */
export const assumedFocalLengthPx = (width: number, height: number): number =>
  Math.max(width, height) / 2 / Math.tan(ASSUMED_FIELD_OF_VIEW_RAD / 2);

/**
 * Camera to eyes in millimetres, by the pinhole model.
 *
 * @param diameterPx Iris diameter in picture pixels, above 0; of a turned head the larger of the two eyes', because
 *   turning narrows the far one.
 * @see Ablavatski et al., "Real-time Pupil Tracking from Monocular Video", 2020.
 */
export const irisDistanceMm = (diameterPx: number, focalLengthPx: number): number =>
  (focalLengthPx * IRIS_DIAMETER_MM) / diameterPx;
