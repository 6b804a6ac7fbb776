import { createHash } from 'node:crypto';
import { GalleryChangedError } from '../errors.js';
import type { RowPayload, TemplateRows } from '../store/template-rows.js';
import {
  FORMAT_VERSION,
  MAGIC,
  MAX_ID_BYTES,
  PREAMBLE_BYTES,
  payloadBytesOf,
  RECORD_HEAD_BYTES,
  type SnapshotHeader,
} from './snapshot-format.js';

const CHUNK_BYTES = 1 << 20;

/**
 * Write all templates as a snapshot, a chunk at a time.
 *
 * @throws {GalleryChangedError} if a template comes or goes before the last chunk: what was written is then of no moment.
 */
export async function* writeSnapshot(
  form: Pick<SnapshotHeader, 'embedderId' | 'dimension' | 'storage'>,
  rows: TemplateRows,
): AsyncGenerator<Uint8Array> {
  const { embedderId, dimension, storage } = form;
  const release = rows.hold();
  const { version } = rows;
  const hash = createHash('sha256');
  const digested = (chunk: Uint8Array) => {
    hash.update(chunk);
    return chunk;
  };
  try {
    yield digested(preamble({ embedderId, dimension, storage, templateCount: rows.index.templateCount }));
    for (const chunk of recordChunks(rows, payloadBytesOf(form))) {
      yield digested(chunk);
      if (rows.version !== version) throw new GalleryChangedError();
    }
    yield hash.digest();
  } finally {
    release();
  }
}

function preamble(header: SnapshotHeader): Uint8Array {
  const json = Buffer.from(JSON.stringify(header));
  const bytes = Buffer.alloc(PREAMBLE_BYTES);
  bytes.write(MAGIC, 'latin1');
  bytes.writeUInt8(FORMAT_VERSION, MAGIC.length);
  bytes.writeUInt32LE(json.length, MAGIC.length + 1);
  return Buffer.concat([bytes, json]);
}

/** Chunks of whole records. */
function* recordChunks(rows: TemplateRows, payloadBytes: number): Generator<Uint8Array> {
  const largestRecord = RECORD_HEAD_BYTES + 2 * MAX_ID_BYTES + payloadBytes;
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let used = 0;
  for (let row = 0; row < rows.rowCount; row++) {
    if (rows.index.subjectOfRow(row) === -1) continue;
    if (used + largestRecord > CHUNK_BYTES) {
      yield chunk.subarray(0, used);
      chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      used = 0;
    }
    used = writeRecord(chunk, used, rows, row);
  }
  if (used > 0) yield chunk.subarray(0, used);
}

function writeRecord(chunk: Buffer, start: number, rows: TemplateRows, row: number): number {
  const idsAt = start + RECORD_HEAD_BYTES;
  const templateIdBytes = chunk.write(rows.index.templateIdOf(row), idsAt);
  const subjectIdBytes = chunk.write(
    rows.index.subjectIdOf(rows.index.subjectOfRow(row)),
    idsAt + templateIdBytes,
  );
  chunk.writeUInt16LE(templateIdBytes, start);
  chunk.writeUInt16LE(subjectIdBytes, start + 2);
  const payload = bytesOf(rows.payload(row));
  const payloadAt = idsAt + templateIdBytes + subjectIdBytes;
  chunk.set(payload, payloadAt);
  return payloadAt + payload.length;
}

function bytesOf(payload: RowPayload): Uint8Array {
  const { buffer, byteOffset, byteLength } = payload.kind === 'floats' ? payload.values : payload.codes;
  return new Uint8Array(buffer, byteOffset, byteLength);
}
