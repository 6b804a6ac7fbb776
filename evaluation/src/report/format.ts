import type { Rate } from '@mien/biometrics';

/** A share as a percentage with three digits that count: `0.0998 %`; `0 %` only for 0. */
export function percent(share: number): string {
  return share === 0 ? '0 %' : `${significant(share * 100)} %`;
}

/** A rate with its 95 % bounds in percent, too: `0.17 % (0.004–0.92)`. */
export function rate({ value, lower, upper }: Rate): string {
  return `${percent(value)} (${bound(lower)}–${bound(upper)})`;
}

/** A rate with its counts: `3 of 600`. */
export const counts = ({ errors, trials }: Rate): string => `${whole(errors)} of ${whole(trials)}`;

/** A score or threshold. */
export const score = (value: number): string => value.toFixed(3);

/** A count with thin groups of three: `4 716 445`. */
export const whole = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');

/** A bound below this share says no more than 0. */
const NOTHING = 1e-7;

const bound = (share: number) =>
  share < NOTHING ? '0' : String(Number((share * 100).toPrecision(share < 0.1 ? 2 : 3)));

function significant(value: number): string {
  if (Math.abs(value) < 1e-6) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}
