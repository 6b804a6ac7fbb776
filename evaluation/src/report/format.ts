import type { Rate } from '@mien/biometrics';

/** A share as a percentage with three digits that count: `0.0998 %`; `0 %` only for 0. */
export function percent(share: number): string {
  return share === 0 ? '0 %' : `${significant(share * 100)} %`;
}

/** A rate with its 95 % bounds: `0.17 % (0.004–0.92)`. */
export function rate({ value, lower, upper }: Rate): string {
  return `${percent(value)} (${significant(lower * 100)}–${significant(upper * 100)})`;
}

/** A rate with its counts: `3 of 600`. */
export const counts = ({ errors, trials }: Rate): string => `${whole(errors)} of ${whole(trials)}`;

/** A score or threshold. */
export const score = (value: number): string => value.toFixed(3);

/** A count with thin groups of three: `4 716 445`. */
export const whole = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');

/** Bounds below this share of a percent come from the search for the bound, not from the data. */
const NOTHING = 1e-9;

function significant(value: number): string {
  if (value < NOTHING) return '0';
  if (Math.abs(value) < 0.001) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}
