import { ATTENDANCE_STATUSES } from '@mien/contracts';
import { expect, it } from 'vitest';
import { STATUS_FILLS, STATUS_ORDER } from './status.js';

/** Where the areas are seen: the grounds of the page and of cards, light and dark. */
const GROUNDS = ['#ffffff', '#f8f9fa', '#242424', '#2e2e2e'];

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: string, b: string): number => {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
};

it.each(ATTENDANCE_STATUSES)('draws %s so that it stands out on every ground', (status) => {
  for (const ground of GROUNDS) expect(contrast(STATUS_FILLS[status], ground)).toBeGreaterThanOrEqual(3);
});

it('draws no two alike', () => {
  expect(new Set(Object.values(STATUS_FILLS)).size).toBe(ATTENDANCE_STATUSES.length);
});

it('puts every status into an order', () => {
  expect([...STATUS_ORDER].sort()).toEqual([...ATTENDANCE_STATUSES].sort());
});
