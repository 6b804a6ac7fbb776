import { MAX_DIMENSION, MAX_ROWS } from '../../assembly/kernel-layout.js';
import { SnapshotInvalidError } from '../errors.js';
import type { ByteReader } from './byte-reader.js';
import {
  FORMAT_VERSION,
  MAGIC,
  MAX_HEADER_BYTES,
  PREAMBLE_BYTES,
  type SnapshotHeader,
} from './snapshot-format.js';

/**
 * Read the beginning of a snapshot.
 *
 * @throws {SnapshotInvalidError} if it is none, or of a version this program does not know.
 */
export async function parseSnapshotHeader(reader: ByteReader): Promise<SnapshotHeader> {
  await reader.fill(PREAMBLE_BYTES);
  const preamble = reader.take(PREAMBLE_BYTES);
  if (preamble.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw new SnapshotInvalidError('it is not a gallery snapshot');
  }
  const version = preamble.readUInt8(MAGIC.length);
  if (version !== FORMAT_VERSION) throw new SnapshotInvalidError(`its format ${version} is unknown`);
  const headerBytes = preamble.readUInt32LE(MAGIC.length + 1);
  if (headerBytes > MAX_HEADER_BYTES) throw new SnapshotInvalidError('its header is too long');

  await reader.fill(headerBytes);
  const header = parseJson(reader.take(headerBytes).toString());
  if (!isHeader(header)) throw new SnapshotInvalidError('its header is damaged');
  return header;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SnapshotInvalidError('its header is damaged', cause);
  }
}

function isHeader(value: unknown): value is SnapshotHeader {
  if (typeof value !== 'object' || value === null) return false;
  const { embedderId, dimension, storage, templateCount } = value as Record<keyof SnapshotHeader, unknown>;
  return (
    typeof embedderId === 'string' &&
    isWholeNumber(dimension, 1, MAX_DIMENSION) &&
    (storage === 'full' || storage === 'int8') &&
    isWholeNumber(templateCount, 0, MAX_ROWS)
  );
}

function isWholeNumber(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
}
