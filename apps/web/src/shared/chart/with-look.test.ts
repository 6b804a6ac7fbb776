import { expect, it } from 'vitest';
import { withLook } from './with-look.js';

const look = {
  xAxis: { axisLabel: { color: 'gray' }, inverse: true },
  legend: { textStyle: { color: 'gray' } },
};

it('keeps the look of an axis whose type the chart sets', () => {
  expect(withLook(look, { xAxis: { type: 'category', axisLabel: { rotate: 45 } } }).xAxis).toEqual({
    type: 'category',
    inverse: true,
    axisLabel: { color: 'gray', rotate: 45 },
  });
});

it('gives the look to each of several axes', () => {
  expect(withLook(look, { xAxis: [{ type: 'value' }, { inverse: false }] }).xAxis).toEqual([
    { type: 'value', inverse: true, axisLabel: { color: 'gray' } },
    { inverse: false, axisLabel: { color: 'gray' } },
  ]);
});

it('shows legend and axes only where the chart has them', () => {
  expect(withLook(look, {})).toMatchObject({ legend: { show: false }, xAxis: { show: false } });
  expect(withLook(look, { legend: { top: 0 } }).legend).toEqual({ top: 0, textStyle: { color: 'gray' } });
});
