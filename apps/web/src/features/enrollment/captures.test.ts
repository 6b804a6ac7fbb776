import { expect, it } from 'vitest';
import { aCapture, withCapture, withoutCapture } from './captures.js';

const picture = (text: string) => new Blob([text]);

it('puts a retaken picture where the old one was', () => {
  const front = aCapture(picture('a'), 'front');
  const left = aCapture(picture('b'), 'left');
  const again = aCapture(picture('c'), 'front');
  expect(withCapture([front, left], again)).toEqual([again, left]);
});

it('takes a picture out by its id', () => {
  const front = aCapture(picture('a'), 'front');
  const left = aCapture(picture('b'), 'left');
  expect(withoutCapture([front, left], front.id)).toEqual([left]);
});
