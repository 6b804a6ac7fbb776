import { describe, expect, it } from 'vitest';
import { createJpegSplitter, NotJpegError } from './jpeg-splitter.js';

const jpeg = (...body: number[]) => Buffer.from([0xff, 0xd8, ...body, 0xff, 0xd9]);

describe('the JPEG splitter', () => {
  it('finds the same pictures however the bytes arrive', () => {
    const pictures = [jpeg(1, 2, 3), jpeg(), jpeg(0xff, 0x00, 0xff), jpeg(9)];
    const stream = Buffer.concat(pictures);
    for (let size = 1; size <= stream.length; size += 1) {
      const splitter = createJpegSplitter(100);
      const found: Buffer[] = [];
      for (let at = 0; at < stream.length; at += size) {
        found.push(...splitter.push(stream.subarray(at, at + size)));
      }
      expect(found.map((picture) => picture.toString('hex'))).toEqual(
        pictures.map((picture) => picture.toString('hex')),
      );
    }
  });

  it('refuses what does not begin like a picture', () => {
    expect(() => createJpegSplitter(100).push(Buffer.from('HTTP/1.1 200 OK'))).toThrow(NotJpegError);
  });

  it('refuses a picture that does not end within the limit, also when it comes in drops', () => {
    const splitter = createJpegSplitter(1_000);
    splitter.push(Buffer.from([0xff, 0xd8]));
    expect(() => {
      for (let drops = 0; drops < 30; drops += 1) splitter.push(Buffer.alloc(50));
    }).toThrow(NotJpegError);
  });
});
