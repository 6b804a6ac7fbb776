import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, FRAME_FAULTS, FRAME_HEADER_BYTES, MAX_FRAME_BYTES } from './frame.js';

const JPEG_START = [0xff, 0xd8, 0xff];
const picture = fc.uint8Array({ maxLength: 300 }).map((rest) => new Uint8Array([...JPEG_START, ...rest]));
const clientTimeMs = fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true });
const sequence = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('a frame on the wire', () => {
  it('comes back as it was sent, also from the middle of a larger buffer', () => {
    fc.assert(
      fc.property(fc.record({ sequence, clientTimeMs, picture }), fc.nat(20), (frame, offset) => {
        const message = encodeFrame(frame);
        const within = new Uint8Array(message.length + offset + 5);
        within.set(message, offset);
        const decoded = decodeFrame(within.subarray(offset, offset + message.length));
        expect(decoded).toEqual({ kind: 'frame', frame });
      }),
    );
  });

  it('has a fixed layout that other clients can write', () => {
    const message = encodeFrame({ sequence: 258, clientTimeMs: 1.5, picture: new Uint8Array(JPEG_START) });
    expect([...message]).toEqual([
      0x4d, 0x46, 1, 0, 0, 0, 1, 2, 0x3f, 0xf8, 0, 0, 0, 0, 0, 0, 0xff, 0xd8, 0xff,
    ]);
  });

  it('is not copied when it is read', () => {
    const message = encodeFrame({ sequence: 1, clientTimeMs: 1, picture: new Uint8Array(JPEG_START) });
    const decoded = decodeFrame(message);
    expect(decoded.kind === 'frame' && decoded.frame.picture.buffer).toBe(message.buffer);
  });
});

describe('hostile bytes', () => {
  it('are a fault with a name, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const decoded = decodeFrame(bytes);
        if (decoded.kind === 'malformed') expect(FRAME_FAULTS).toContain(decoded.fault);
        else expect(decoded.frame.picture.length).toBe(bytes.length - FRAME_HEADER_BYTES);
      }),
    );
  });

  it('cut off anywhere or with a flipped byte in the header are refused or read as other numbers', () => {
    fc.assert(
      fc.property(
        fc.record({ sequence, clientTimeMs, picture }),
        fc.nat(FRAME_HEADER_BYTES + 2),
        fc.integer({ min: 1, max: 255 }),
        (frame, position, flip) => {
          const message = encodeFrame(frame);
          expect(decodeFrame(message.subarray(0, position)).kind).toBe('malformed');
          message[position] = (message[position] ?? 0) ^ flip;
          const decoded = decodeFrame(message);
          if (decoded.kind === 'frame') {
            expect(Number.isFinite(decoded.frame.clientTimeMs)).toBe(true);
            expect(decoded.frame.clientTimeMs).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it.each([
    ['too-short', new Uint8Array(18)],
    ['not-a-frame', new Uint8Array(40)],
    ['unknown-version', new Uint8Array([0x4d, 0x46, 2, ...new Uint8Array(20)])],
    ['not-a-jpeg', new Uint8Array([0x4d, 0x46, 1, ...new Uint8Array(20)])],
    [
      'time-impossible',
      new Uint8Array([0x4d, 0x46, 1, 0, 0, 0, 0, 0, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0, ...JPEG_START]),
    ],
  ] as const)('are %s', (fault, bytes) => {
    expect(decodeFrame(bytes)).toEqual({ kind: 'malformed', fault });
  });

  it('are too large before anything else is looked at', () => {
    expect(decodeFrame(new Uint8Array(101), 100)).toEqual({ kind: 'malformed', fault: 'too-large' });
    expect(decodeFrame(new Uint8Array(MAX_FRAME_BYTES + 1))).toMatchObject({ fault: 'too-large' });
  });
});

describe('a frame that cannot be written', () => {
  it.each([
    { sequence: -1, clientTimeMs: 0 },
    { sequence: 1.5, clientTimeMs: 0 },
    { sequence: 2 ** 32, clientTimeMs: 0 },
    { sequence: 0, clientTimeMs: Number.NaN },
    { sequence: 0, clientTimeMs: -1 },
  ])('is refused: %o', (numbers) => {
    expect(() => encodeFrame({ ...numbers, picture: new Uint8Array(JPEG_START) })).toThrow(RangeError);
  });
});
