import { type AttendanceCounts, type AttendanceFigures, FEWEST_FOR_RATE, type Share } from '@mien/contracts';

/** 97.5 % quantile of the standard normal distribution: of an interval of 95 %. */
const Z = 1.959964;

/** How many came: on time or late, until the end or not. */
export const cameOf = (counts: AttendanceCounts): number =>
  counts.present + counts.late + counts['left-early'] + counts.partial;

/** A proportion in [0, 1], or nothing where there are too few to tell. */
export const rateOf = (part: number, of: number): number | undefined =>
  of < FEWEST_FOR_RATE ? undefined : part / of;

/** Counts with the rates that they allow. */
export function figuresOf(counts: AttendanceCounts, sessions?: number): AttendanceFigures {
  const came = cameOf(counts);
  const attendanceRate = rateOf(came, came + counts.absent);
  const lateRate = rateOf(counts.late, came);
  return {
    ...(sessions !== undefined && { sessions }),
    counts,
    ...(attendanceRate !== undefined && { attendanceRate }),
    ...(lateRate !== undefined && { lateRate }),
  };
}

/**
 * A share with its 95 % interval, by Wilson's score: it holds for few and for none, too.
 *
 * @returns nothing when there is nothing to have a share of.
 * @see Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 1927.
 */
export function shareOf(count: number, of: number): Share | undefined {
  if (of === 0) return undefined;
  const rate = count / of;
  const middle = rate + Z ** 2 / (2 * of);
  const reach = Z * Math.sqrt((rate * (1 - rate)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return {
    count,
    of,
    rate,
    low: count === 0 ? 0 : (middle - reach) / scale,
    high: count === of ? 1 : (middle + reach) / scale,
  };
}
