import { createHash } from 'node:crypto';
import { z } from 'zod';
import { EmbedderMismatchError, InvalidClassifierFileError } from '../errors.js';
import type { IdentityClassifier } from '../identity-classifier.js';

/**
 * A classifier as bytes: `MIENCLF1`, header length (4 bytes, little-endian), header (JSON), weights (float32, little-endian),
 * SHA-256 of all before it.
 */
export type ClassifierFile = Uint8Array;

const MAGIC = Buffer.from('MIENCLF1', 'latin1');
const PREFIX_BYTES = MAGIC.length + 4;
const DIGEST_BYTES = 32;
const MAX_HEADER_BYTES = 16 * 1024 * 1024;

const finite = z.number();
const header = z
  .object({
    embedderId: z.string().min(1),
    dimension: z.number().int().min(1).max(65_536),
    subjectIds: z.array(z.string().min(1)).min(1),
    gate: z.object({
      threshold: finite,
      targetFpir: z.number().gt(0).lt(1),
      strangerProbes: z.number().int().positive(),
    }),
    calibration: z.object({ slope: finite, offset: finite }),
  })
  .strict();

/** Write a classifier. The same classifier always gives the same bytes. */
export function serializeClassifier(classifier: IdentityClassifier): ClassifierFile {
  const { weights, ...rest } = classifier;
  const text = Buffer.from(JSON.stringify(header.parse(rest)));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const numbers = Buffer.alloc(weights.length * 4);
  for (const [i, weight] of weights.entries()) numbers.writeFloatLE(weight, i * 4);
  const content = Buffer.concat([MAGIC, length, text, numbers]);
  return new Uint8Array(Buffer.concat([content, sha256(content)]));
}

/** Names a classifier by its content: the SHA-256 that closes its file, hexadecimal. */
export const classifierDigest = (classifier: IdentityClassifier): string =>
  Buffer.from(serializeClassifier(classifier).subarray(-DIGEST_BYTES)).toString('hex');

/**
 * Read a classifier back. Only numbers and strings are taken from the file, after its length and digest are checked.
 *
 * @param expected.embedderId Embedder of the probes it will judge.
 * @throws {InvalidClassifierFileError} if the bytes are not one, are damaged, or of an unknown version.
 * @throws {EmbedderMismatchError} if it was trained for another embedder.
 */
export function parseClassifier(
  file: ClassifierFile,
  expected: { readonly embedderId: string },
): IdentityClassifier {
  const { text, numbers } = sections(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const parsed = parseHeader(text);
  if (parsed.embedderId !== expected.embedderId) {
    throw new EmbedderMismatchError(expected.embedderId, parsed.embedderId);
  }
  if (new Set(parsed.subjectIds).size !== parsed.subjectIds.length) {
    throw new InvalidClassifierFileError('a person appears twice');
  }
  const count = parsed.subjectIds.length * (parsed.dimension + 1);
  if (numbers.length !== count * 4) {
    throw new InvalidClassifierFileError(`${numbers.length} bytes of weights instead of ${count * 4}`);
  }
  const weights = Float32Array.from({ length: count }, (_, i) => numbers.readFloatLE(i * 4));
  if (!weights.every(Number.isFinite)) throw new InvalidClassifierFileError('a weight is not finite');
  return { ...parsed, weights };
}

function sections(bytes: Buffer): { text: Buffer; numbers: Buffer } {
  if (bytes.length < PREFIX_BYTES + DIGEST_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new InvalidClassifierFileError('it does not begin as one of this version does');
  }
  const content = bytes.subarray(0, -DIGEST_BYTES);
  if (!sha256(content).equals(bytes.subarray(-DIGEST_BYTES))) {
    throw new InvalidClassifierFileError('its digest does not fit its content');
  }
  const headerBytes = bytes.readUInt32LE(MAGIC.length);
  if (headerBytes > MAX_HEADER_BYTES || PREFIX_BYTES + headerBytes > content.length) {
    throw new InvalidClassifierFileError(`a header of ${headerBytes} bytes`);
  }
  return {
    text: content.subarray(PREFIX_BYTES, PREFIX_BYTES + headerBytes),
    numbers: content.subarray(PREFIX_BYTES + headerBytes),
  };
}

function parseHeader(text: Buffer) {
  try {
    return header.parse(JSON.parse(text.toString()));
  } catch (cause) {
    throw new InvalidClassifierFileError('its header is wrong', cause);
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
