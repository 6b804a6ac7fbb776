const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function.
 *
 * @param x Above 0.
 * @returns Relative error below 1e-13.
 * @see Lanczos, "A precision approximation of the gamma function", SIAM J. Numer. Anal. 1964 (g = 7, n = 9).
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = 0.9999999999998099;
  for (const [i, coefficient] of LANCZOS.entries()) sum += coefficient / (z + i + 1);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Regularized incomplete beta function I_x(a, b): the chance that a Beta(a, b) value is at most `x`.
 *
 * @param x In [0, 1].
 * @param a Above 0.
 * @param b Above 0.
 * @returns In [0, 1].
 * @see Press et al., "Numerical Recipes", 3rd ed., section 6.4 (Lentz's continued fraction).
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, b, a);
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(logFront) * betaFraction(x, a, b)) / a;
}

const MAX_TERMS = 10_000;
const TINY = 1e-300;

function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-14) return fraction;
  }
  return fraction;
}

/**
 * The x at which I_x(a, b) reaches `probability`: the quantile of the Beta(a, b) distribution.
 *
 * @param probability In [0, 1].
 * @returns In [0, 1], relative error below 1e-10; bisection on the logarithm, so rates of 1e-9 keep their digits.
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  let low = Math.log(1e-18);
  let high = 0;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (regularizedBeta(Math.exp(middle), a, b) < probability) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
