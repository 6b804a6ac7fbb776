import type { FaceBox } from '@mien/biometrics';

/** A proportion as percent with as many digits as tell it from 0 and 100; the sign never wraps away. */
export function formatPercent(proportion: number): string {
  const percent = proportion * 100;
  if (percent > 0 && percent < 0.01) return '<\u00a00.01\u00a0%';
  if (percent < 100 && percent > 99.99) return '>\u00a099.99\u00a0%';
  return `${Number(percent.toFixed(2))}\u00a0%`;
}

/** A measured error rate as percent to two significant digits, however small, e.g. `0.0032 %`. */
export const formatRate = (rate: number): string => `${Number((rate * 100).toPrecision(2))}\u00a0%`;

/** A similarity score in [-1, 1] or a normalized one; never percent. */
export const formatScore = (score: number): string => score.toFixed(3);

export const formatBox = ({ x, y, width, height }: FaceBox): string =>
  `${Math.round(width)}×${Math.round(height)} at ${Math.round(x)},${Math.round(y)}`;

const BYTE_UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Bytes in decimal units, e.g. `43.6 MB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  return `${step === 0 ? value : value.toFixed(1)} ${BYTE_UNITS[step]}`;
}

/** `1 face`, `3 faces`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
