export const PROBABILITY_WORDS = [
  'practicallyCertain',
  'veryLikely',
  'likely',
  'uncertain',
  'unlikely',
] as const;
export type ProbabilityWord = (typeof PROBABILITY_WORDS)[number];

/** The word for a calibrated probability in [0, 1]. */
export function wordOfProbability(probability: number): ProbabilityWord {
  if (probability >= 0.995) return 'practicallyCertain';
  if (probability >= 0.95) return 'veryLikely';
  if (probability >= 0.7) return 'likely';
  if (probability >= 0.3) return 'uncertain';
  return 'unlikely';
}

const RIGHT_TO_LEFT = 'ar';

/** Keep a sign before its number, on the line and in the order of left to right. */
const bound = (sign: string, percent: string, language: string): string => {
  const text = `${sign}\u00a0${percent}`;
  return language.startsWith(RIGHT_TO_LEFT) ? `\u2066${text}\u2069` : text;
};

/** Never 100 % and never 0 %: a calibration cannot vouch for that. */
export function percentOf(probability: number, language: string): string {
  const format = (value: number, digits: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(value);
  if (probability > 0.999) return bound('>', format(0.999, 1), language);
  if (probability < 0.01) return bound('<', format(0.01, 0), language);
  return format(probability, probability > 0.99 ? 1 : 0);
}
