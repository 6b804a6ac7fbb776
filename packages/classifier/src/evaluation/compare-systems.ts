import { rateOf } from '@mien/biometrics';
import type { JudgedProbes } from './open-set-errors.js';

/** How much more often one system errs than the other on the same probes. Shares of all probes, in [-1, 1]; below 0 is fewer. */
export interface ErrorDifference {
  readonly value: number;
  /** 95 % bounds. */
  readonly lower: number;
  readonly upper: number;
  /** Probes that only the first, and only the second, got wrong. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

export type Verdict = 'better' | 'equal' | 'worse';

export interface Comparison {
  readonly verdict: Verdict;
  /** Difference of the FNIR. */
  readonly fnir: ErrorDifference;
  /** Difference of the FPIR. */
  readonly fpir: ErrorDifference;
}

/**
 * Difference of two error rates measured on the same probes.
 *
 * Only probes on which the two disagree say anything; given their number, the share that the first got wrong is binomial
 * (McNemar, "Note on the sampling error of the difference between correlated proportions", Psychometrika 1947), bounded by
 * Clopper-Pearson.
 *
 * @param first,second Whether each probe was judged wrongly; same probes in the same order, at least one.
 */
export function errorDifference(first: readonly boolean[], second: readonly boolean[]): ErrorDifference {
  const onlyFirst = first.filter((wrong, i) => wrong && !second[i]).length;
  const onlySecond = second.filter((wrong, i) => wrong && !first[i]).length;
  const disagreements = onlyFirst + onlySecond;
  if (disagreements === 0) {
    const unseen = rateOf(0, first.length).upper;
    return { value: 0, lower: -unseen, upper: unseen, onlyFirst, onlySecond };
  }
  const share = rateOf(onlyFirst, disagreements);
  const difference = (p: number) => ((2 * p - 1) * disagreements) / first.length;
  return {
    value: difference(share.value),
    lower: difference(share.lower),
    upper: difference(share.upper),
    onlyFirst,
    onlySecond,
  };
}

/**
 * Is the first system better than the second?
 *
 * `worse` if either error rate is higher beyond chance, `better` if one is lower beyond chance and none is higher, `equal`
 * if the probes cannot tell.
 */
export function compareSystems(first: JudgedProbes, second: JudgedProbes): Comparison {
  const fnir = errorDifference(first.missed, second.missed);
  const fpir = errorDifference(first.admitted, second.admitted);
  const isWorse = fnir.lower > 0 || fpir.lower > 0;
  const isBetter = fnir.upper < 0 || fpir.upper < 0;
  return { verdict: isWorse ? 'worse' : isBetter ? 'better' : 'equal', fnir, fpir };
}
