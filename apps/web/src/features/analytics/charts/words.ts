import type { TFunction } from 'i18next';
import type { ChartProps } from '../../../shared/chart/chart.js';
import type { Format } from '../../../shared/create-format.js';

/** How charts speak: words and numbers of the page's language. */
export interface ChartWords {
  readonly t: TFunction<'analytics'>;
  readonly format: Format;
  /** Tag of the page's language. */
  readonly language: string;
}

export type Drawn = Pick<ChartProps, 'title' | 'description' | 'option' | 'table' | 'fileName'>;

/** Counts are whole: no grid line at half a person. */
export const COUNTS = { type: 'value', minInterval: 1 } as const;

/** A share as it is written, or that there are too few to tell. */
export const rateText = (rate: number | undefined, { t, format }: ChartWords): string =>
  rate === undefined ? t('tooFew') : format.percent(rate);
