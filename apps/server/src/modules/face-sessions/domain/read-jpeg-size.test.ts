import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readJpegSize } from './read-jpeg-size.js';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#234' } });

it.each([
  ['baseline', { progressive: false }],
  ['progressive', { progressive: true }],
])('reads the size of a %s JPEG from its header', async (_kind, options) => {
  const picture = await drawn(321, 123).withMetadata().jpeg(options).toBuffer();
  expect(readJpegSize(picture)).toEqual({ width: 321, height: 123 });
});

it('says nothing of what is no JPEG, or is cut off before its size', async () => {
  const picture = await drawn(64, 48).jpeg().toBuffer();
  const header = picture.indexOf(Buffer.of(0xff, 0xc0));
  for (let length = 0; length < header + 9; length++) {
    expect(readJpegSize(picture.subarray(0, length))).toBeUndefined();
  }
  expect(readJpegSize(await drawn(64, 48).png().toBuffer())).toBeUndefined();
  expect(readJpegSize(Buffer.from('ffd8ffffffffffffffffffff', 'hex'))).toBeUndefined();
  expect(readJpegSize(Buffer.from('ffd8ffe00000ffe00000ffe0', 'hex'))).toBeUndefined();
});
