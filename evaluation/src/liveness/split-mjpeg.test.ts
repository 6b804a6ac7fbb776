import sharp from 'sharp';
import { expect, it } from 'vitest';
import { splitMjpeg } from './split-mjpeg.js';

const jpeg = (width: number) =>
  sharp({ create: { width, height: 16, channels: 3, background: '#a0522d' } })
    .jpeg()
    .toBuffer();

it('gives back the pictures of a stream, byte for byte', async () => {
  const pictures = [await jpeg(16), await jpeg(32), await jpeg(48)];
  const split = splitMjpeg(Buffer.concat([Buffer.from('noise'), ...pictures]));
  expect(split.map((picture) => Buffer.from(picture))).toEqual(pictures);
});

it('does not take a thumbnail inside a picture for the next one', async () => {
  const picture = await jpeg(64);
  const thumbnail = await jpeg(8);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), thumbnail]);
  segment.writeUInt16BE(segment.length - 2, 2);
  const nested = Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)]);
  expect(splitMjpeg(Buffer.concat([nested, picture])).map(({ length }) => length)).toEqual([
    nested.length,
    picture.length,
  ]);
});

it('leaves out a last picture that is cut off, and ends on anything', async () => {
  const picture = await jpeg(16);
  const cut = picture.subarray(0, picture.length - 9);
  expect(splitMjpeg(Buffer.concat([picture, cut]))).toHaveLength(1);
  expect(splitMjpeg(Buffer.alloc(1000, 0xff))).toEqual([]);
  expect(splitMjpeg(new Uint8Array())).toEqual([]);
});
