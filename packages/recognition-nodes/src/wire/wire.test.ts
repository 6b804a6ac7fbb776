import { toEmbedding } from '@mien/biometrics';
import { seededRandom } from '@mien/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../testing/raw-caller.js';
import { ProtocolViolationError } from './errors.js';
import { type Frame, PREFIX_BYTES } from './frame.js';
import { createFrameReader } from './frame-reader.js';
import { decodeValue, encodeValue } from './value-codec.js';

const SEED = { seed: 20_260_101 };
const LIMIT = { headBytes: 1_000, bodyBytes: 1_000 };
const roundTrip = (value: unknown) => {
  const { head, body } = encodeValue(value);
  return decodeValue(head, Buffer.concat(body));
};
const violationOr = <Value>(work: () => Value): Value | 'violation' => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProtocolViolationError) return 'violation';
    throw error;
  }
};

describe('a value', () => {
  it('arrives as it was sent', () => {
    const value = {
      text: 'Zoë',
      picture: Uint8Array.of(1, 2, 3),
      probes: [toEmbedding(Float32Array.of(3, 4)), Float32Array.of(Number.NaN)],
      roster: new Set(['a', 'b']),
      files: new Map([['net', { path: '/x', sha256: 'ff' }]]),
      numbers: [0.1 + 0.2, -1e-300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN],
      empty: new Uint8Array(),
      nothing: null,
    };
    const arrived = roundTrip(value) as typeof value;
    expect({ ...arrived, picture: new Uint8Array(arrived.picture), empty: new Uint8Array() }).toEqual(value);
    expect(arrived.empty).toHaveLength(0);
  });

  it('arrives as it was sent, whatever JSON it is', () => {
    const json = fc.jsonValue().filter((value) => !JSON.stringify(value).includes('"$"'));
    fc.assert(
      fc.property(json, (value) => {
        expect(roundTrip(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  it('that refers outside its bytes, leaves some over, or is too deep is a violation', () => {
    const deep = Array.from({ length: 40 }).reduce((inner) => [inner], 1);
    const bad: readonly [unknown, number][] = [
      [{ $: 'bytes', length: 4 }, 3],
      [{ $: 'bytes', length: -1 }, 3],
      [{ $: 'bytes', length: 1.5 }, 3],
      [{ $: 'bytes', length: 2 }, 3],
      [{ $: 'floats', length: 3 }, 3],
      [{ $: 'map', items: [1] }, 0],
      [{ $: 'set' }, 0],
      [{ $: 'what', items: 4 }, 0],
      [deep, 0],
    ];
    for (const [value, bytes] of bad) {
      const head = Buffer.from(JSON.stringify(value));
      expect(() => decodeValue(head, Buffer.alloc(bytes))).toThrow(ProtocolViolationError);
    }
    expect(() => decodeValue(Buffer.from('{'), Buffer.alloc(0))).toThrow(ProtocolViolationError);
  });
});

describe('frames', () => {
  const frames = [
    frameOf('ping', 7),
    frameOf('call', 8, { picture: Uint8Array.of(1, 2, 3) }),
    frameOf('cancel', 0xffff_ffff),
  ];
  const whole = Buffer.concat(frames);
  const read = (chunks: readonly Buffer[]): Frame[] => {
    const reader = createFrameReader(() => LIMIT);
    return chunks.flatMap((chunk) => [...reader(chunk)]);
  };

  it('come out the same however the bytes are cut', () => {
    const expected = read([whole]);
    expect(expected.map(({ kind, id }) => [kind, id])).toEqual([
      ['ping', 7],
      ['call', 8],
      ['cancel', 0xffff_ffff],
    ]);
    const cuts = fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (places) => {
        const at = [0, ...places.sort((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((end, nth) => whole.subarray(at[nth], end));
        expect(read(chunks)).toEqual(expected);
      }),
      { ...SEED, numRuns: 200 },
    );
  });

  it('that are too large or out of turn are refused by their prefix, before any of their bytes', () => {
    const large = frameOf('call', 1, { picture: new Uint8Array(1_001) }).subarray(0, PREFIX_BYTES);
    expect(() => read([large])).toThrow(ProtocolViolationError);
    const longHead = frameOf('call', 1, 'x'.repeat(1_001)).subarray(0, PREFIX_BYTES);
    expect(() => read([longHead])).toThrow(ProtocolViolationError);
    const reader = createFrameReader((kind) => (kind === 'hello' ? LIMIT : undefined));
    expect(() => [...reader(frameOf('ping', 1))]).toThrow(ProtocolViolationError);
  });

  it('of damaged bytes are violations or wait for more, never anything else', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 3_000; round++) {
      const damaged = Buffer.from(whole);
      for (let flips = 1 + random.below(6); flips > 0; flips--) {
        damaged[random.below(damaged.length)] = random.below(256);
      }
      const outcome = violationOr(() => read([damaged]));
      if (outcome === 'violation') continue;
      for (const { head, body } of outcome) violationOr(() => decodeValue(head, body));
    }
  });
});
