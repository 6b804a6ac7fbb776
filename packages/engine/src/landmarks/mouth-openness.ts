import { meshDistance } from './mesh-kernels.js';

const UPPER_INNER_LIP = 13;
const LOWER_INNER_LIP = 14;
const LEFT_CORNER = 61;
const RIGHT_CORNER = 291;

/**
 * Distance of the inner lips over the width of the mouth, both in space; unitless, 0 closed.
 *
 * @param mesh Shape `[468 * 3]`, picture pixels.
 */
export const measureMouthOpenness = (mesh: Float32Array): number =>
  meshDistance(mesh, UPPER_INNER_LIP, LOWER_INNER_LIP) / meshDistance(mesh, LEFT_CORNER, RIGHT_CORNER);
