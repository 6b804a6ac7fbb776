import { expect, it } from 'vitest';
import { counted, formatBytes, formatPercent, formatRate } from './format.js';

it.each([
  [0.5, '50\u00a0%'],
  [0.12345, '12.35\u00a0%'],
  [1, '100\u00a0%'],
  [0, '0\u00a0%'],
  [1e-6, '<\u00a00.01\u00a0%'],
  [0.999999, '>\u00a099.99\u00a0%'],
])('shows the proportion %d as %s, never rounding doubt away', (proportion, text) => {
  expect(formatPercent(proportion)).toBe(text);
});

it.each([
  [0.1234, '12\u00a0%'],
  [0.00003162, '0.0032\u00a0%'],
  [0, '0\u00a0%'],
])('shows the error rate %d as %s', (rate, text) => {
  expect(formatRate(rate)).toBe(text);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [43_600_000, '43.6 MB'],
  [2.5e15, '2500.0 TB'],
])('shows %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it('counts in words', () => {
  expect([counted(1, 'face'), counted(0, 'face'), counted(2, 'person', 'people')]).toEqual([
    '1 face',
    '0 faces',
    '2 people',
  ]);
});
