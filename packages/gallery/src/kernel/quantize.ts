/** A template as int8 codes: value = code * scale, off by at most `error` in Euclidean norm. */
export interface QuantizedTemplate {
  readonly codes: Int8Array;
  readonly scale: number;
  /** Euclidean norm of (template - codes * scale), rounded up. */
  readonly error: number;
}

const MAX_CODE = 127;
const MAX_PROBE_CODE = 32_767;
/** float32 has 24 bits; one more for the rounding of the sum itself. */
const ROUND_UP = 1 + 2 ** -20;

/**
 * Quantize a template to int8 with a scale of its own.
 *
 * @param template Shape `[D]`, not all zero.
 * @param codes Shape `[D]`, overwritten and returned.
 * @returns codes of shape `[D]` in -127..127 and the norm of what quantizing lost, never too small.
 */
export function quantizeTemplate(
  template: Float32Array,
  codes: Int8Array = new Int8Array(template.length),
): QuantizedTemplate {
  let largest = 0;
  for (const value of template) largest = Math.max(largest, Math.abs(value));
  const scale = Math.fround(largest / MAX_CODE);

  let squares = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = Math.max(-MAX_CODE, Math.min(MAX_CODE, Math.round(template[i]! / scale)));
    codes[i] = code;
    squares += (template[i]! - code * scale) ** 2;
  }
  return { codes, scale, error: Math.fround(Math.sqrt(squares) * ROUND_UP) };
}

/** The unit vector in the direction of int8 codes, as a template without error. */
export function templateOfCodes(codes: Int8Array): QuantizedTemplate {
  let squares = 0;
  for (const code of codes) squares += code * code;
  return { codes, scale: Math.fround(1 / Math.sqrt(squares)), error: 0 };
}

export interface QuantizedProbe {
  readonly codes: Int16Array;
  readonly scale: number;
  /** The exact score of a row lies within `row error * radiusFactor + radiusOffset` of its integer score. */
  readonly radiusFactor: number;
  readonly radiusOffset: number;
}

/** Covers four float32 roundings of numbers below 2, each off by at most 2^-23. */
const ROUNDING = 2e-6;
/** Embeddings have norm 1 within 1e-3. */
const MAX_TEMPLATE_NORM = 1.001;

/**
 * Quantize a probe to int16 and bound the error of every integer score.
 *
 * With q = probe, t = template, q' and t' their quantized forms: q·t - q'·t' = q·(t - t') + (q - q')·t', so by
 * Cauchy and Schwarz the error is at most |q| e + |q - q'| (|t| + e), e being the template's stored error.
 *
 * @param probe Shape `[D]`, not all zero. Codes stay small enough for an int32 sum over D products with int8.
 */
export function quantizeProbe(probe: Float32Array): QuantizedProbe {
  let largest = 0;
  for (const value of probe) largest = Math.max(largest, Math.abs(value));
  const maxCode = Math.min(MAX_PROBE_CODE, Math.floor((2 ** 31 - 1) / (MAX_CODE * probe.length)));
  const scale = Math.fround((largest / maxCode) * ROUND_UP);

  const codes = new Int16Array(probe.length);
  let lost = 0;
  let squares = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = Math.round(probe[i]! / scale);
    codes[i] = code;
    lost += (probe[i]! - code * scale) ** 2;
    squares += probe[i]! ** 2;
  }
  const lostNorm = Math.sqrt(lost);
  return {
    codes,
    scale,
    radiusFactor: (Math.sqrt(squares) + lostNorm) * ROUND_UP,
    radiusOffset: lostNorm * MAX_TEMPLATE_NORM + ROUNDING,
  };
}
