type Instant = string | Date;

const toDate = (instant: Instant): Date => (typeof instant === 'string' ? new Date(instant) : instant);

/** How explanations write times and shares. */
export interface ExplanationFormat {
  time(instant: Instant): string;
  dateTime(instant: Instant): string;
  /** From one instant to another, the day said once when it is the same. */
  range(from: Instant, to: Instant): string;
  /** A proportion in [0, 1] as percent; small ones keep two significant digits, so 0.001 % is not 0 %. */
  percent(proportion: number): string;
  minutes(count: number): string;
  /** Parts of one statement, without an "and". */
  enumeration(items: readonly string[]): string;
}

/** Write as a language does, by the clocks of a time zone; those of this machine when absent. */
export function createExplanationFormat(language: string, timeZone?: string): ExplanationFormat {
  const zone = timeZone === undefined ? {} : { timeZone };
  const times = new Intl.DateTimeFormat(language, { ...zone, timeStyle: 'short' });
  const both = new Intl.DateTimeFormat(language, { ...zone, dateStyle: 'medium', timeStyle: 'short' });
  // those of `dateStyle` are written in figures alone where a range ends on another day
  const spans = new Intl.DateTimeFormat(language, {
    ...zone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const enumerations = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  return {
    time: (instant) => times.format(toDate(instant)),
    dateTime: (instant) => both.format(toDate(instant)),
    range: (from, to) => spans.formatRange(toDate(from), toDate(to)),
    percent: (proportion) =>
      new Intl.NumberFormat(language, {
        style: 'percent',
        ...(proportion > 0 && proportion < 0.01
          ? { maximumSignificantDigits: 2 }
          : { maximumFractionDigits: 1 }),
      }).format(proportion),
    minutes: (count) => minutes.format(count),
    enumeration: (items) => enumerations.format(items),
  };
}
